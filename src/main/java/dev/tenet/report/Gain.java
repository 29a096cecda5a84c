package dev.tenet.report;

/**
 * What a failed control is worth: what changes once all its findings are gone and nothing else has happened.
 *
 * @param control its id
 * @param category points of its category's score
 * @param overall points of the overall score
 * @param from overall grade now
 * @param to overall grade then
 * @param low least hours of its remediation
 * @param hours expected
 * @param high most
 */
public record Gain(String control, double category, double overall, String from, String to, double low, double hours, double high) {}

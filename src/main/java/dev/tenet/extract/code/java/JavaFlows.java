package dev.tenet.extract.code.java;

import dev.tenet.extract.code.FlowTable;
import dev.tenet.extract.code.ListedFlows;
import dev.tenet.fact.DataFlow.Sink;
import java.util.EnumSet;
import java.util.Set;

/** What Java's library and common frameworks do with values. Names start with {@code javax} where they do with {@code jakarta} as well. */
final class JavaFlows extends ListedFlows {
    private static final String REQUEST = "request";
    private static final Set<Sink> WEB = EnumSet.of(Sink.HTML);

    static final FlowTable TABLE = new JavaFlows();

    private JavaFlows() {
        requests();
        others();
        harmless();
        escapes();
        functions();
        methods();
    }

    private void requests() {
        for (String request : new String[] {"javax.servlet.http.HttpServletRequest", "javax.servlet.ServletRequest", "javax.servlet.http.HttpServletRequestWrapper"}) {
            calls(REQUEST, request, "getParameter", "getParameterValues", "getParameterMap", "getParameterNames", "getHeader", "getHeaders", "getHeaderNames",
                    "getQueryString", "getCookies", "getInputStream", "getReader", "getPathInfo", "getRequestURI", "getRequestURL", "getServletPath",
                    "getPart", "getParts", "getRemoteUser");
        }
        calls(REQUEST, "org.springframework.web.context.request.WebRequest", "getParameter", "getParameterValues", "getParameterMap", "getHeader");
        calls(REQUEST, "org.springframework.web.context.request.NativeWebRequest", "getParameter", "getParameterValues", "getHeader");
        calls(REQUEST, "org.springframework.http.server.reactive.ServerHttpRequest", "getQueryParams", "getHeaders", "getURI", "getPath", "getCookies", "getBody");
        calls(REQUEST, "org.springframework.web.reactive.function.server.ServerRequest", "queryParam", "queryParams", "pathVariable", "headers", "cookies",
                "bodyToMono", "bodyToFlux", "formData");
        calls(REQUEST, "org.springframework.web.servlet.function.ServerRequest", "param", "params", "pathVariable", "headers", "cookies", "body");
        calls(REQUEST, "org.springframework.web.multipart.MultipartFile", "getOriginalFilename", "getBytes", "getInputStream");
        calls(REQUEST, "javax.servlet.http.Part", "getSubmittedFileName", "getInputStream", "getName");
        calls(REQUEST, "javax.ws.rs.core.UriInfo", "getQueryParameters", "getPathParameters", "getPath", "getRequestUri");
        calls(REQUEST, "javax.ws.rs.core.HttpHeaders", "getHeaderString", "getRequestHeader", "getRequestHeaders", "getCookies");
        calls(REQUEST, "javax.ws.rs.container.ContainerRequestContext", "getHeaderString", "getHeaders", "getEntityStream", "getCookies");
        calls(REQUEST, "com.sun.net.httpserver.HttpExchange", "getRequestURI", "getRequestHeaders", "getRequestBody");
        calls(REQUEST, "io.javalin.http.Context", "queryParam", "queryParams", "pathParam", "formParam", "formParams", "header", "body", "cookie", "queryString");
        calls(REQUEST, "spark.Request", "params", "queryParams", "queryParamsValues", "headers", "body", "cookie", "splat", "queryString", "pathInfo");
        calls(REQUEST, "io.vertx.core.http.HttpServerRequest", "getParam", "params", "getHeader", "headers", "uri", "path", "query");
        calls(REQUEST, "io.vertx.ext.web.RoutingContext", "pathParam", "queryParam", "body", "getBodyAsString", "getBodyAsJson");
        gives(REQUEST, "org.springframework.web.bind.annotation", "RequestParam", "PathVariable", "RequestBody", "RequestHeader", "CookieValue", "RequestPart",
                "ModelAttribute", "MatrixVariable");
        gives(REQUEST, "javax.ws.rs", "QueryParam", "PathParam", "FormParam", "HeaderParam", "CookieParam", "MatrixParam", "BeanParam");
        gives(REQUEST, "io.micronaut.http.annotation", "QueryValue", "PathVariable", "Body", "Header", "CookieValue", "Part");
        gives(REQUEST, "org.jboss.resteasy.reactive", "RestQuery", "RestPath", "RestForm", "RestHeader", "RestCookie");
        registers(REQUEST, "org.springframework.web.bind.annotation", "RequestMapping", "GetMapping", "PostMapping", "PutMapping", "DeleteMapping",
                "PatchMapping");
    }

    @Override
    public boolean keepsOut(String decorator) {
        return switch (decorator) {
            case "org.springframework.security.core.annotation.AuthenticationPrincipal", "org.springframework.security.core.annotation.CurrentSecurityContext",
                    "org.springframework.web.bind.annotation.SessionAttribute", "org.springframework.web.bind.annotation.RequestAttribute",
                    "org.springframework.beans.factory.annotation.Value", "org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient" -> true;
            default -> false;
        };
    }

    @Override
    public boolean makesParameters(String type) {
        return type.equals("org.springframework.web.method.support.HandlerMethodArgumentResolver")
                || type.equals("org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver");
    }

    private void others() {
        calls("environment", "java.lang.System", "getenv");
        calls("input", "java.util.Scanner", "next", "nextLine");
        calls("input", "java.io.Console", "readLine", "readPassword");
        reads("input", "java.lang.System", "in");
        calls("file", "java.nio.file.Files", "readString", "readAllLines", "readAllBytes", "lines", "newBufferedReader", "newInputStream");
        usesFile("java.io.FileInputStream", "java.io.FileReader");
        calls("network", "java.net.Socket", "getInputStream");
        calls("network", "java.net.URLConnection", "getInputStream", "getContent", "getHeaderField");
        calls("network", "java.net.HttpURLConnection", "getInputStream", "getResponseMessage", "getHeaderField");
        calls("network", "java.net.URL", "openStream", "getContent");
        calls("network", "java.net.http.HttpClient", "send", "sendAsync");
        calls("network", "java.net.DatagramPacket", "getData");
        calls("network", "org.springframework.web.client.RestTemplate", "getForObject", "getForEntity", "exchange", "postForObject", "postForEntity");
    }

    private void usesFile(String... readers) {
        for (String reader : readers) {
            calls("file", "", reader);
        }
    }

    private void harmless() {
        uses(Use.HARMLESS_TYPES, "boolean", "short", "int", "long", "float", "double", "void", "java.lang.Boolean",
                "java.lang.Short", "java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double", "java.lang.Number",
                "java.lang.Void", "java.lang.Class", "java.math.BigDecimal", "java.math.BigInteger", "java.util.UUID", "java.util.Date", "java.util.OptionalInt",
                "java.util.OptionalLong", "java.util.Currency", "java.util.Locale", "java.net.InetAddress", "java.time.LocalDate", "java.time.LocalDateTime",
                "java.time.LocalTime", "java.time.Instant", "java.time.Duration", "java.time.ZonedDateTime", "java.time.OffsetDateTime", "java.time.Year",
                "java.time.YearMonth", "java.time.Period", "java.time.ZoneId", "java.util.concurrent.atomic.AtomicInteger",
                "java.util.concurrent.atomic.AtomicLong", "java.util.concurrent.atomic.AtomicBoolean", "java.security.MessageDigest");
        uses(Use.TEXT_TYPES, "java.lang.String", "java.lang.CharSequence", "java.lang.Object", "[]", "java.util.List", "java.util.Set", "java.util.Collection",
                "java.util.Map", "java.util.Optional", "org.springframework.util.MultiValueMap", "org.springframework.web.multipart.MultipartFile");
        for (String numbers : new String[] {"java.lang.Integer", "java.lang.Long", "java.lang.Double", "java.lang.Float", "java.lang.Short", "java.lang.Byte",
            "java.lang.Boolean", "java.math.BigDecimal", "java.math.BigInteger", "java.util.UUID", "java.lang.Math", "java.security.MessageDigest",
            "java.lang.Character", "java.security.SecureRandom", "java.util.Random", "org.apache.commons.codec.digest.DigestUtils",
            "org.apache.commons.lang3.math.NumberUtils", "javax.crypto.Mac"}) {
            cleans(ALL, numbers);
            cleans(ALL, "", numbers);
        }
        cleans(ALL, "java.util.Objects", "hash", "hashCode", "isNull", "nonNull");
        cleans(ALL, "java.lang.System", "currentTimeMillis", "nanoTime", "identityHashCode");
        usesOf(Use.REQUIRES, "java.lang.Integer", "parseInt", "valueOf", "decode");
        usesOf(Use.REQUIRES, "java.lang.Long", "parseLong", "valueOf", "decode");
        usesOf(Use.REQUIRES, "java.lang.Double", "parseDouble", "valueOf");
        usesOf(Use.REQUIRES, "java.util.UUID", "fromString");
        uses(Use.REQUIRES, "java.math.BigDecimal", "java.math.BigInteger");
        usesOf(Use.REQUIRES, "java.time.LocalDate", "parse");
    }

    private void escapes() {
        for (String escape : new String[] {"org.apache.commons.text.StringEscapeUtils", "org.apache.commons.lang3.StringEscapeUtils",
            "org.apache.commons.lang.StringEscapeUtils"}) {
            cleans(WEB, escape, "escapeHtml", "escapeHtml3", "escapeHtml4", "escapeXml", "escapeXml10", "escapeXml11");
            cleans(EnumSet.of(Sink.LOG), escape, "escapeJava", "escapeJson", "escapeEcmaScript");
        }
        cleans(WEB, "org.springframework.web.util.HtmlUtils", "htmlEscape", "htmlEscapeDecimal", "htmlEscapeHex");
        cleans(WEB, "org.owasp.encoder.Encode", "forHtml", "forHtmlContent", "forHtmlAttribute", "forHtmlUnquotedAttribute", "forJavaScript", "forXml");
        cleans(EnumSet.of(Sink.LOG), "org.owasp.encoder.Encode", "forJava", "forHtml", "forUriComponent");
        cleans(EnumSet.of(Sink.URL, Sink.REDIRECT), "org.owasp.encoder.Encode", "forUriComponent");
        cleans(WEB, "org.owasp.esapi.Encoder", "encodeForHTML", "encodeForHTMLAttribute", "encodeForJavaScript", "encodeForXML");
        cleans(EnumSet.of(Sink.SQL), "org.owasp.esapi.Encoder", "encodeForSQL");
        cleans(EnumSet.of(Sink.SHELL), "org.owasp.esapi.Encoder", "encodeForOS");
        cleans(EnumSet.of(Sink.LDAP), "org.owasp.esapi.Encoder", "encodeForLDAP", "encodeForDN");
        cleans(EnumSet.of(Sink.XPATH), "org.owasp.esapi.Encoder", "encodeForXPath");
        cleans(EnumSet.of(Sink.LDAP), "org.springframework.ldap.support.LdapEncoder", "filterEncode", "nameEncode");
        cleans(WEB, "com.google.common.html.HtmlEscapers", "htmlEscaper");
        cleans(WEB, "com.google.common.escape.Escaper", "escape");
        cleans(WEB, "org.jsoup.Jsoup", "clean");
        cleans(EnumSet.of(Sink.URL, Sink.REDIRECT, Sink.PATH, Sink.HTML, Sink.LOG), "java.net.URLEncoder", "encode");
        cleans(EnumSet.of(Sink.PATH), "org.apache.commons.io.FilenameUtils", "getName", "getBaseName", "getExtension");
        cleans(EnumSet.of(Sink.PATH), "java.nio.file.Path", "getFileName");
        cleans(EnumSet.of(Sink.PATH), "java.io.File", "getName");
        cleans(EnumSet.of(Sink.CODE, Sink.XPATH, Sink.PATTERN), "java.util.regex.Pattern", "quote");
        cleans(EnumSet.of(Sink.DOCUMENT), "java.lang.String", "valueOf");
    }

    private void functions() {
        usesOf(Use.HANDS_ON, "java.lang.String", "", "valueOf", "format", "join", "copyValueOf");
        uses(Use.HANDS_ON, "java.lang.String", "java.lang.StringBuilder", "java.lang.StringBuffer", "java.util.StringTokenizer", "java.io.File", "java.net.URL",
                "java.net.URI", "java.util.Scanner", "java.io.BufferedReader", "java.io.InputStreamReader", "java.io.BufferedInputStream", "java.io.DataInputStream",
                "java.io.StringReader", "java.io.ByteArrayInputStream", "java.io.ObjectInputStream", "java.util.HashMap", "java.util.TreeMap",
                "java.util.LinkedHashMap", "java.util.HashSet", "java.util.LinkedHashSet", "java.util.TreeSet", "java.lang.ProcessBuilder",
                "org.springframework.http.ResponseEntity", "java.util.zip.GZIPInputStream", "javax.servlet.http.Cookie", "java.util.StringJoiner",
                "java.net.InetSocketAddress", "org.springframework.web.servlet.ModelAndView", "org.springframework.web.servlet.view.RedirectView");
        usesOf(Use.HANDS_ON, "java.nio.file.Path", "of", "resolve", "normalize", "toAbsolutePath", "toRealPath", "getParent", "resolveSibling");
        usesOf(Use.HANDS_ON, "java.nio.file.Paths", "get");
        usesOf(Use.HANDS_ON, "java.net.URI", "create", "resolve");
        usesOf(Use.HANDS_ON, "java.net.URLDecoder", "decode");
        usesOf(Use.HANDS_ON, "java.util.Base64.Decoder", "decode");
        usesOf(Use.HANDS_ON, "java.util.Base64.Encoder", "encode", "encodeToString");
        usesOf(Use.HANDS_ON, "org.apache.commons.codec.binary.Base64", "decodeBase64", "encodeBase64", "encodeBase64String");
        usesOf(Use.HANDS_ON, "java.util.Optional", "of", "ofNullable", "orElse", "orElseThrow", "get", "map");
        usesOf(Use.HANDS_ON, "java.util.Objects", "toString", "requireNonNull", "requireNonNullElse", "requireNonNullElseGet");
        usesOf(Use.HANDS_ON, "java.util.Collections", "singletonList", "singleton", "unmodifiableList", "unmodifiableMap", "list");
        usesOf(Use.HANDS_ON, "java.util.Map", "of", "entry", "ofEntries", "copyOf");
        usesOf(Use.HANDS_ON, "java.util.Set", "of", "copyOf");
        usesOf(Use.HANDS_ON, "java.util.stream.Stream", "of", "concat");
        usesOf(Use.HANDS_ON, "java.util.Arrays", "copyOf", "copyOfRange", "stream", "toString", "deepToString");
        usesOf(Use.HANDS_ON, "java.text.MessageFormat", "format");
        usesOf(Use.HANDS_ON, "java.net.http.HttpRequest", "newBuilder");
        usesOf(Use.HANDS_ON, "java.net.http.HttpRequest.Builder", "uri", "build", "GET", "header", "timeout");
        usesOf(Use.HANDS_ON, "org.springframework.http.ResponseEntity", "ok");
        usesOf(Use.HANDS_ON, "org.springframework.web.util.UriComponentsBuilder", "fromUriString", "fromHttpUrl");
        usesOf(Use.HANDS_ON, "org.apache.commons.io.IOUtils", "toString", "toByteArray", "readLines");
        usesOf(Use.HANDS_ON, "org.springframework.web.util.HtmlUtils", "htmlUnescape");
        for (String strings : new String[] {"org.apache.commons.lang3.StringUtils", "org.apache.commons.lang.StringUtils", "org.springframework.util.StringUtils"}) {
            usesOf(Use.HANDS_ON, strings, "trim", "strip", "trimToEmpty", "trimToNull", "defaultString", "defaultIfBlank", "defaultIfEmpty", "join", "lowerCase",
                    "upperCase", "capitalize", "substring", "substringBefore", "substringAfter", "split", "replace", "cleanPath", "left", "right", "abbreviate");
            cleans(ALL, strings, "isEmpty", "isBlank", "isNotEmpty", "isNotBlank", "hasText", "hasLength", "equals", "isNumeric");
        }
        uses(Use.MAKES_LIST, "java.util.ArrayList", "java.util.LinkedList", "java.util.Vector", "java.util.Stack", "java.util.ArrayDeque");
        usesOf(Use.MAKES_LIST, "java.util.List", "of", "copyOf");
        usesOf(Use.MAKES_LIST, "java.util.Arrays", "asList");
    }

    private void methods() {
        uses(Use.ASKS, "isEmpty", "isBlank", "length", "size", "startsWith", "endsWith", "indexOf", "lastIndexOf", "contains", "containsKey", "matches", "equals",
                "equalsIgnoreCase", "compareTo", "hashCode", "exists", "isFile", "isDirectory", "isPresent", "hasNext", "hasMoreElements", "getClass",
                "getContentLength", "getSize", "digest", "isAbsolute", "anyMatch", "noneMatch", "allMatch", "count", "close",
                // What lies beside the classes was built with them.
                "getResource", "getResourceAsStream", "getResources");
        uses(Use.MIXES, "append", "concat", "insert", "replace", "replaceAll", "replaceFirst", "format", "formatted", "add", "orElse", "getOrDefault", "resolve",
                "appendReplacement", "queryParam", "path");
        uses(Use.KEEPS, "trim", "strip", "toLowerCase", "toUpperCase", "substring", "split", "getBytes", "toString", "toCharArray", "intern", "get", "getValue",
                "getKey", "next", "nextElement", "nextToken", "readLine", "read", "readAllBytes", "lines", "iterator", "stream", "toArray", "values", "keySet",
                "entrySet", "getFirst", "getLast", "peek", "poll", "pop", "remove", "elementAt", "group", "toPath", "toFile", "toURI", "toURL", "collect", "map",
                "filter", "findFirst", "findAny", "orElseThrow", "chars", "repeat", "readObject", "readUTF", "charAt");
        uses(Use.FILLS, "append", "insert", "add", "addAll", "put", "putAll", "push", "offer", "addFirst", "addLast", "write", "set", "addElement", "setProperty",
                "putIfAbsent", "command");
        uses(Use.CHECKS_TEXT, "matches");
        uses(Use.CHECKS_START, "startsWith");
        uses(Use.EQUATES, "equals", "equalsIgnoreCase", "contentEquals", "java.util.Objects.equals", "org.apache.commons.lang3.StringUtils.equals");
        uses(Use.HOLDS, "contains", "containsKey", "containsValue");
        uses(Use.PICKS, "charAt");
        lists(Listing.ADDS, "add", "addElement", "push", "addLast", "offer");
        lists(Listing.REMOVES, "remove");
        lists(Listing.REMOVES_FIRST, "removeFirst", "poll");
        lists(Listing.REMOVES_LAST, "removeLast", "pop");
    }

    private static String old(String dotted) {
        return dotted.startsWith("jakarta.") ? "javax." + dotted.substring("jakarta.".length()) : dotted;
    }

    @Override
    public String started(String function) {
        return function.equals("main") ? "arguments" : "";
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public String called(String dotted) {
        return super.called(old(dotted));
    }

    @Override
    public String given(String decorator) {
        return super.given(old(decorator));
    }

    @Override
    public Set<Sink> cleans(String dotted) {
        return super.cleans(old(dotted));
    }

    @Override
    public boolean handsOn(String dotted) {
        return super.handsOn(old(dotted));
    }
}

package dev.tenet.extract.secrets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The formats of credentials. In the form in which a build keeps them only their keywords are read at the start; what else is said of a format is read
 * when one of its keywords was found, and its pattern is compiled then.
 */
public final class FormatTable {
    private final List<List<String>> keywords;
    private final byte[] kept;
    private final int[] offsets;
    private final AtomicReferenceArray<@Nullable Entry> entries;

    /** A format with its compiled pattern. */
    record Entry(TokenFormat format, Pattern pattern) {}

    private FormatTable(List<List<String>> keywords, byte[] kept, int[] offsets) {
        this.keywords = keywords;
        this.kept = kept;
        this.offsets = offsets;
        this.entries = new AtomicReferenceArray<>(keywords.size());
    }

    public static FormatTable of(List<TokenFormat> formats) {
        return read(write(formats));
    }

    public int size() {
        return keywords.size();
    }

    /** Keywords of the format of this number. */
    List<String> keywords(int number) {
        return keywords.get(number);
    }

    public TokenFormat format(int number) {
        return entry(number).format();
    }

    Entry entry(int number) {
        Entry entry = entries.get(number);
        if (entry == null) {
            TokenFormat format = detail(number);
            entry = new Entry(format, Pattern.compile(format.pattern()));
            entries.set(number, entry);
        }
        return entry;
    }

    /** The form that a build keeps. */
    public static byte[] write(List<TokenFormat> formats) {
        try {
            ByteArrayOutputStream details = new ByteArrayOutputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(head);
            DataOutputStream detail = new DataOutputStream(details);
            out.writeInt(formats.size());
            for (TokenFormat format : formats) {
                write(format.keywords(), out);
                out.writeInt(detail.size());
                for (String text : List.of(format.id(), format.title(), format.pattern(), format.checksum(), format.example())) {
                    detail.writeUTF(text);
                }
                write(format.with(), detail);
                write(format.also(), detail);
                detail.writeBoolean(format.assigned());
                detail.writeShort(format.before());
                detail.writeDouble(format.entropy());
            }
            details.writeTo(head);
            return head.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static FormatTable read(byte[] kept) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(kept);
        try (DataInputStream in = new DataInputStream(bytes)) {
            int size = in.readInt();
            List<List<String>> keywords = new ArrayList<>(size);
            int[] offsets = new int[size];
            for (int i = 0; i < size; i++) {
                keywords.add(read(in));
                offsets[i] = in.readInt();
            }
            int start = kept.length - bytes.available();
            for (int i = 0; i < size; i++) {
                offsets[i] += start;
            }
            return new FormatTable(keywords, kept, offsets);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private TokenFormat detail(int number) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept, offsets[number], kept.length - offsets[number]))) {
            String id = in.readUTF();
            String title = in.readUTF();
            String pattern = in.readUTF();
            String checksum = in.readUTF();
            String example = in.readUTF();
            List<String> with = read(in);
            List<String> also = read(in);
            boolean assigned = in.readBoolean();
            int before = in.readShort();
            double entropy = in.readDouble();
            return new TokenFormat(id, title, assigned, pattern, keywords.get(number), with, before, checksum, entropy, also, example);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeByte(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> read(DataInputStream in) throws IOException {
        int size = in.readByte();
        if (size == 1) {
            return List.of(in.readUTF());
        }
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}

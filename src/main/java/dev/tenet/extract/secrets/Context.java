package dev.tenet.extract.secrets;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the name of a file says of what stands in it. */
enum Context {
    CODE, CONFIG, SCRIPT, DOCUMENT, NOTEBOOK, KEY, LOCK, TEXT;

    private static final Map<String, Context> BY_EXTENSION = new HashMap<>();

    static {
        named(CODE, "py pyi pyx java kt kts scala groovy js jsx ts tsx mjs cjs mts cts go rs c h cc cpp cxx hpp hh cs fs vb rb erb php swift m mm pl pm lua r jl"
                + " dart ex exs erl hs ml clj cljs elm nim zig v sql vue svelte html htm jsp css scss less proto graphql sol");
        named(CONFIG, "yaml yml json jsonc json5 toml ini cfg conf config properties props env xml plist tf tfvars hcl gradle service reg npmrc pypirc netrc csv tsv");
        named(SCRIPT, "sh bash zsh fish ksh ps1 psm1 bat cmd mk");
        named(DOCUMENT, "md markdown rst adoc asciidoc org txt tex");
        named(NOTEBOOK, "ipynb");
        named(KEY, "pem key ppk asc gpg pub crt cer csr p8");
        named(LOCK, "lock sum lockfile map svg snap");
    }

    private static final Set<String> LOCKS =
            Set.of("package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "packages.lock.json", "project.assets.json", "deno.lock", "flake.lock");

    /** Extensions of what is no text. */
    private static final Set<String> BINARY = Set.of(("png jpg jpeg gif bmp ico webp tif tiff avif heic psd ai sketch pdf ps eps zip gz tgz bz2 xz zst lz4 7z rar tar jar war ear"
            + " class so dylib dll exe o a lib obj pyc pyo pyd whl egg woff woff2 ttf otf eot mp3 mp4 m4a m4v avi mov mkv webm wav flac ogg parquet feather arrow orc avro pkl"
            + " pickle npy npz h5 hdf5 pt pth ckpt onnx safetensors gguf tflite pb db sqlite sqlite3 mdb duckdb p12 pfx jks keystore kdbx der doc docx xls xlsx ppt pptx odt ods"
            + " wasm swf iso img dmg deb rpm apk aab ipa lockb pack idx mo gmo bin dat rdb archive").split(" "));

    private static void named(Context context, String extensions) {
        for (String extension : extensions.split(" ")) {
            BY_EXTENSION.put(extension, context);
        }
    }

    static boolean isBinary(String extension) {
        return BINARY.contains(extension);
    }

    static Context of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (LOCKS.contains(name) || name.endsWith(".min.js") || name.endsWith(".min.css")) {
            return LOCK;
        }
        if (name.startsWith(".env") || name.equals("Dockerfile") || name.equals("Procfile")) {
            return CONFIG;
        }
        return name.equals("Makefile") || name.equals("Justfile") ? SCRIPT : BY_EXTENSION.getOrDefault(extension, TEXT);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

// Builds what the program embeds: `ui/dist/` with the stylesheet, three font files, the scripts, the icon and a
// manifest that names each with its hash; and the fonts of printed letters. The same sources give the same bytes.
//
// Run by `cargo xtask ui`, or here: `npm ci && node build.mjs`.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "node_modules");
const dist = join(here, "dist");

const MEDIA_TYPES = {
  css: "text/css; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

// The alphabets of the three languages; a browser fetches only the files whose letters a page uses.
const ALPHABETS = ["latin", "latin-ext", "cyrillic"];

/** The typeface's rules for our alphabets, pointing at our file names, and the files themselves. */
function typeface() {
  const folder = join(packages, "@fontsource-variable/inter");
  const sheet = readFileSync(join(folder, "index.css"), "utf8");
  const rules = [];
  const files = {};
  for (const alphabet of ALPHABETS) {
    const file = `inter-${alphabet}-wght-normal.woff2`;
    const rule = sheet.match(/@font-face\s*{[^}]*}/g)?.find((face) => face.includes(`/${file})`));
    if (!rule) throw new Error(`the typeface has no rule for ${file}`);
    rules.push(rule.replace(/src:[^;]*;/, `src: url(inter-${alphabet}.woff2) format("woff2");`));
    files[`inter-${alphabet}.woff2`] = readFileSync(join(folder, "files", file));
  }
  return { rules: rules.join("\n"), files };
}

/** The typeface of printed letters: whole fonts with the letters of all three languages, in two weights. They are
 *  embedded by `lodzins-document`, not served, and so the manifest does not name them. */
function printed() {
  const folder = join(packages, "@expo-google-fonts/inter");
  return {
    "letter-bold.ttf": readFileSync(join(folder, "600SemiBold/Inter_600SemiBold.ttf")),
    "letter-regular.ttf": readFileSync(join(folder, "400Regular/Inter_400Regular.ttf")),
  };
}

/** The stylesheet: the kit in our typeface, our own parts, and the typeface's rules in front. */
function stylesheet(rules) {
  const { css } = sass.compileString(`${readFileSync(join(here, "src/lodzins.scss"), "utf8")}\n`, {
    loadPaths: [join(here, "src"), packages],
    style: "compressed",
    charset: false,
  });
  const faces = sass.compileString(rules, { style: "compressed" }).css;
  return Buffer.from(`${faces}${css}\n`);
}

/** Whether compressing helps; a woff2 file is compressed already. */
const isText = (name) => !name.endsWith(".woff2");

function compressed(bytes) {
  return {
    br: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    gz: gzipSync(bytes, { level: 9 }),
  };
}

/** Makes a folder hold just these files. What is there already is left alone: the program embeds the folder, and a
 *  file written anew would have it compiled anew. */
function written(folder, contents) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!(name in contents)) rmSync(join(folder, name), { recursive: true });
  }
  for (const [name, bytes] of Object.entries(contents)) {
    const path = join(folder, name);
    if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
  }
}

function build() {
  const font = typeface();
  const kit = readFileSync(join(packages, "govuk-frontend/dist/govuk/govuk-frontend.min.js"), "utf8");
  const files = {
    "app.mjs": readFileSync(join(here, "src/app.mjs")),
    "aside.mjs": readFileSync(join(here, "src/aside.mjs")),
    "board.mjs": readFileSync(join(here, "src/board.mjs")),
    "copy.mjs": readFileSync(join(here, "src/copy.mjs")),
    "desk.mjs": readFileSync(join(here, "src/desk.mjs")),
    "hall.mjs": readFileSync(join(here, "src/hall.mjs")),
    "help.mjs": readFileSync(join(here, "src/help.mjs")),
    "kiosk.mjs": readFileSync(join(here, "src/kiosk.mjs")),
    "keys.mjs": readFileSync(join(here, "src/keys.mjs")),
    "tones.mjs": readFileSync(join(here, "src/tones.mjs")),
    "favicon.svg": readFileSync(join(here, "src/favicon.svg")),
    "kit.mjs": Buffer.from(kit.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n")),
    "lodzins.css": stylesheet(font.rules),
    ...font.files,
  };

  const contents = printed();
  const manifest = [];
  for (const name of Object.keys(files).sort()) {
    const bytes = files[name];
    const entry = {
      name,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
      media_type: MEDIA_TYPES[name.split(".").pop()],
      compressed: isText(name),
    };
    contents[name] = bytes;
    if (entry.compressed) {
      const { br, gz } = compressed(bytes);
      contents[`${name}.br`] = br;
      contents[`${name}.gz`] = gz;
    }
    manifest.push(entry);
  }
  contents["manifest.json"] = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  written(dist, contents);
  const total = manifest.reduce((sum, entry) => sum + entry.bytes, 0);
  console.log(`ui: ${manifest.length} files, ${Math.round(total / 1024)} kB, in ui/dist`);
}

build();

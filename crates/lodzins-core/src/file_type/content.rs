//! What the bytes of a file are, whatever its name says.

use super::zip;
use crate::codes;

codes! {
    /// What bytes turned out to be.
    pub enum Content("content") {
        /// A PDF.
        Pdf = "pdf",
        /// A Word document of the old binary kind.
        Word97 = "doc",
        /// Another file in the old binary container of Microsoft Office: a workbook, a message, an installer.
        OtherOle = "ole",
        /// A Word document.
        Docx = "docx",
        /// An Excel workbook.
        Xlsx = "xlsx",
        /// A `PowerPoint` presentation.
        Pptx = "pptx",
        /// An `OpenDocument` text.
        Odt = "odt",
        /// An `OpenDocument` spreadsheet.
        Ods = "ods",
        /// An `OpenDocument` presentation.
        Odp = "odp",
        /// A container of signed documents.
        AsicE = "asice",
        /// The first Latvian container of signed documents, older than `ASiC`.
        Edoc1 = "edoc1",
        /// An archive of anything else.
        Zip = "zip",
        /// A JPEG picture.
        Jpeg = "jpeg",
        /// A PNG picture.
        Png = "png",
        /// A TIFF picture.
        Tiff = "tiff",
        /// Rich text, which some programs save under the name of a Word document.
        Rtf = "rtf",
        /// A web page or other markup.
        Markup = "markup",
        /// A program.
        Program = "program",
        /// Something else.
        Unknown = "unknown",
    }
}

/// How far into a file the `%PDF-` may stand: readers allow rubbish before it, and real scanners write some.
const PDF_HEADER_WITHIN: usize = 1024;

impl Content {
    /// Tells what the bytes are by their signatures.
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Self::Png,
            [b'I', b'I', 0x2a | 0x2b, 0, ..] | [b'M', b'M', 0, 0x2a | 0x2b, ..] => Self::Tiff,
            [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => of_ole(bytes),
            [b'P', b'K', 3, 4, ..] => of_zip(bytes),
            [b'P', b'K', 5, 6, ..] => Self::Zip,
            [b'M', b'Z', ..] | [0x7f, b'E', b'L', b'F', ..] | [b'#', b'!', ..] => Self::Program,
            [b'{', b'\\', b'r', b't', b'f', ..] => Self::Rtf,
            _ if holds(&bytes[..bytes.len().min(PDF_HEADER_WITHIN)], b"%PDF-") => Self::Pdf,
            _ if begins_with_markup(bytes) => Self::Markup,
            _ => Self::Unknown,
        }
    }
}

fn begins_with_markup(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    text.trim_ascii_start().starts_with(b"<")
}

/// A Word document has a stream of that name; the directory of the container spells it in UTF-16.
fn of_ole(bytes: &[u8]) -> Content {
    let stream: Vec<u8> = "WordDocument".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if holds(bytes, &stream) { Content::Word97 } else { Content::OtherOle }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn of_zip(bytes: &[u8]) -> Content {
    let contents = zip::Contents::read(bytes);
    match contents.mimetype() {
        Some(b"application/vnd.etsi.asic-e+zip") => return Content::AsicE,
        Some(b"application/vnd.oasis.opendocument.text") => return Content::Odt,
        Some(b"application/vnd.oasis.opendocument.spreadsheet") => return Content::Ods,
        Some(b"application/vnd.oasis.opendocument.presentation") => return Content::Odp,
        _ => {}
    }
    let has = |name: &[u8]| contents.names().any(|known| known == name);
    let has_folder = |name: &[u8]| contents.names().any(|known| known.starts_with(name));
    let is_office = has(b"[Content_Types].xml");
    // The folder tells, not the main part: Office on the web calls it word/document2.xml.
    if is_office && has_folder(b"word/") {
        Content::Docx
    } else if is_office && has_folder(b"xl/") {
        Content::Xlsx
    } else if is_office && has_folder(b"ppt/") {
        Content::Pptx
    } else if contents.names().any(is_asic_signature) {
        Content::AsicE
    } else if has(b"_rels/.rels") {
        // LVRTC's eDoc 1.01 (2010) is an Open Packaging container with relations to documents and signatures.
        Content::Edoc1
    } else {
        Content::Zip
    }
}

/// ETSI EN 319 162-1, 4.4.3.2: the `mimetype` file is optional, the place of the signatures is not.
fn is_asic_signature(name: &[u8]) -> bool {
    name.strip_prefix(b"META-INF/").is_some_and(|file| {
        let file = file.to_ascii_lowercase();
        file.ends_with(b".xml") && holds(&file, b"signature") && file != b"documentsignatures.xml"
    })
}

//! Files that people hand in, made here byte by byte.

use std::fmt::Write as _;

/// A PDF of one page with a line on it.
pub fn pdf(line: &str) -> Vec<u8> {
    let content = format!("BT /F1 18 Tf 72 760 Td ({line}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut text = "%PDF-1.4\n".to_owned();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (n, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", text.len()).expect("a String takes everything");
        writeln!(text, "{} 0 obj\n{object}\nendobj", n + 1).expect("a String takes everything");
    }
    let start = text.len();
    write!(
        text,
        "xref\n0 6\n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    )
    .expect("a String takes everything");
    text.into_bytes()
}

/// A container of signed documents (ASiC-E): the media type first and stored (ETSI EN 319 162-1).
pub fn edoc(line: &str) -> Vec<u8> {
    zip(&[
        ("mimetype", "application/vnd.etsi.asic-e+zip"),
        ("META-INF/manifest.xml", MANIFEST),
        ("vestule.txt", line),
    ])
}

const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.etsi.asic-e+zip"/>
<manifest:file-entry manifest:full-path="vestule.txt" manifest:media-type="text/plain"/>
</manifest:manifest>
"#;

/// A zip file whose entries are stored as they are.
fn zip(entries: &[(&str, &str)]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in entries {
        let offset = short(file.len());
        let facts = facts(name, text.as_bytes());
        file.extend_from_slice(b"PK\x03\x04");
        file.extend_from_slice(&facts);
        file.extend_from_slice(name.as_bytes());
        file.extend_from_slice(text.as_bytes());
        directory.extend_from_slice(b"PK\x01\x02\x14\x00");
        directory.extend_from_slice(&facts);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&offset.to_le_bytes());
        directory.extend_from_slice(name.as_bytes());
    }
    let count = u16::try_from(entries.len()).expect("a few entries").to_le_bytes();
    let (start, length) = (short(file.len()), short(directory.len()));
    file.extend_from_slice(&directory);
    file.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    file.extend_from_slice(&[count, count].concat());
    file.extend_from_slice(&[length.to_le_bytes(), start.to_le_bytes()].concat());
    file.extend_from_slice(&[0, 0]);
    file
}

/// Version, flags, method, time, checksum, sizes and the length of the name: the same in both places.
fn facts(name: &str, bytes: &[u8]) -> Vec<u8> {
    let size = short(bytes.len()).to_le_bytes();
    let mut facts = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
    facts.extend_from_slice(&crc32(bytes).to_le_bytes());
    facts.extend_from_slice(&[size, size].concat());
    facts.extend_from_slice(&u16::try_from(name.len()).expect("a short name").to_le_bytes());
    facts.extend_from_slice(&[0, 0]);
    facts
}

fn short(length: usize) -> u32 {
    u32::try_from(length).expect("a small file")
}

/// The checksum of zip files (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    })
}

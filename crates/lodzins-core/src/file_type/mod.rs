//! What kind of file somebody handed in, told from its bytes and its name.
//!
//! The accepted types are those of the state portal's “submission to an institution”, so that a person who may send a
//! file there may send it here. A file is only looked at, never unpacked: an archive that would unfold to gigabytes is
//! judged by its table of contents like any other, and its bytes are kept as they came.

use crate::codes;

mod content;
mod name;
mod zip;

pub use content::Content;
pub use name::{extension, safe_name};

codes! {
    /// A type of file that may be handed in.
    pub enum FileType("file type") {
        /// Portable Document Format.
        Pdf = "pdf",
        /// `Word` document of the old binary kind.
        Doc = "doc",
        /// `Word` document (OOXML).
        Docx = "docx",
        /// Text document (`OpenDocument`).
        Odt = "odt",
        /// Spreadsheet (`OpenDocument`).
        Ods = "ods",
        /// Presentation (`OpenDocument`).
        Odp = "odp",
        /// Photograph.
        Jpeg = "jpeg",
        /// Picture.
        Png = "png",
        /// Scanned pages.
        Tiff = "tiff",
        /// Latvian container of signed documents; its second version is ASiC-E.
        Edoc = "edoc",
        /// Container of signed documents (ETSI EN 319 162-1).
        Asice = "asice",
        /// `Excel` workbook (OOXML).
        Xlsx = "xlsx",
        /// `PowerPoint` presentation (OOXML).
        Pptx = "pptx",
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It has no bytes.
    #[error("the file is empty")]
    Empty,
    /// Files with this extension are not taken, whatever is inside; nothing stands for a name without one.
    #[error("files of type “{}” are not accepted", .extension.as_deref().unwrap_or("?"))]
    NotAccepted {
        /// The extension in lower case.
        extension: Option<String>,
    },
    /// The name says one thing, the bytes another.
    #[error("the name says {claimed}, the content is {found}")]
    Mismatch {
        /// What the name says.
        claimed: FileType,
        /// What the bytes are.
        found: Content,
    },
}

/// Tells the type of a file by its name, as [`safe_name`] leaves it, and its bytes.
pub fn judge(name: &str, bytes: &[u8]) -> Result<FileType, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    let extension = extension(&safe_name(name));
    let Some(claimed) = extension.as_deref().and_then(FileType::of_extension) else {
        return Err(Refusal::NotAccepted { extension });
    };
    let found = Content::of(bytes);
    if claimed.may_contain(found) { Ok(claimed) } else { Err(Refusal::Mismatch { claimed, found }) }
}

impl FileType {
    /// The extensions of all accepted types in lower case, for the `accept` of a form and for its hint.
    pub const EXTENSIONS: &'static [&'static str] = &[
        "pdf", "doc", "docx", "odt", "ods", "odp", "jpeg", "jpg", "png", "tiff", "tif", "edoc",
        "asice", "xlsx", "pptx",
    ];

    /// The type that files with this extension (lower case, no dot) claim to be.
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension {
            "jpg" => Some(Self::Jpeg),
            "tif" => Some(Self::Tiff),
            other => other.parse().ok(),
        }
    }

    /// The media type under which it is given out.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Doc => "application/msword",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Tiff => "image/tiff",
            Self::Edoc | Self::Asice => "application/vnd.etsi.asic-e+zip",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
        }
    }

    /// Can it hold signatures that are worth verifying?
    pub const fn may_be_signed(self) -> bool {
        matches!(self, Self::Edoc | Self::Asice | Self::Pdf)
    }

    const fn may_contain(self, found: Content) -> bool {
        match self {
            Self::Pdf => matches!(found, Content::Pdf),
            Self::Doc => matches!(found, Content::Word97),
            Self::Docx => matches!(found, Content::Docx),
            Self::Odt => matches!(found, Content::Odt),
            Self::Ods => matches!(found, Content::Ods),
            Self::Odp => matches!(found, Content::Odp),
            Self::Jpeg => matches!(found, Content::Jpeg),
            Self::Png => matches!(found, Content::Png),
            Self::Tiff => matches!(found, Content::Tiff),
            Self::Edoc => matches!(found, Content::AsicE | Content::Edoc1),
            Self::Asice => matches!(found, Content::AsicE),
            Self::Xlsx => matches!(found, Content::Xlsx),
            Self::Pptx => matches!(found, Content::Pptx),
        }
    }
}

#[cfg(test)]
mod tests;

//! What a column may say, and what it is called where tables come from.

use lodzins_core::{codes, text};

codes! {
    /// What the rows are.
    pub enum Imported("kind of row") {
        /// Submissions.
        Submissions = "submissions",
        /// Contacts.
        Contacts = "contacts",
    }
}

codes! {
    /// What a column says.
    pub enum Column("column") {
        /// The day.
        On = "on",
        /// The time of day.
        At = "at",
        /// The channel.
        Channel = "channel",
        /// Topics; several are separated by semicolons.
        Topic = "topic",
        /// The unit.
        Unit = "unit",
        /// The drop box.
        DropBox = "box",
        /// What kind of submission.
        Kind = "kind",
        /// What a submission is about.
        Subject = "subject",
        /// What it says.
        Text = "text",
        /// Who handed it in.
        Name = "name",
        /// The number that it had elsewhere.
        Number = "number",
        /// Which service a contact was about.
        Service = "service",
        /// How long a contact took, in minutes.
        Minutes = "minutes",
    }
}

impl Column {
    /// Whether rows of this kind can have it.
    pub fn is_of(self, rows: Imported) -> bool {
        match self {
            Self::On | Self::At | Self::Channel | Self::Topic | Self::Unit => true,
            Self::Service | Self::Minutes => rows == Imported::Contacts,
            Self::DropBox | Self::Kind | Self::Subject | Self::Text | Self::Name | Self::Number => {
                rows == Imported::Submissions
            }
        }
    }

    /// Whether a row without it says too little.
    pub fn is_needed(self, rows: Imported) -> bool {
        match self {
            Self::On | Self::Channel => true,
            Self::Subject => rows == Imported::Submissions,
            _ => false,
        }
    }

    /// Whether its words are codes or stand for them.
    pub fn is_coded(self) -> bool {
        matches!(self, Self::Channel | Self::Topic | Self::Unit | Self::DropBox | Self::Kind)
    }

    /// What people call it, folded.
    const fn headings(self) -> &'static [&'static str] {
        match self {
            Self::On => &["datums", "diena", "sanemts", "дата", "день", "date", "day", "received"],
            Self::At => &["laiks", "plkst", "время", "time"],
            Self::Channel => &["kanals", "sanemsanas veids", "канал", "channel"],
            Self::Topic => {
                &["temats", "temati", "tema", "temas", "тема", "темы", "topic", "topics"]
            }
            Self::Unit => &["nodala", "strukturvieniba", "отдел", "unit", "department"],
            Self::DropBox => &["kaste", "pastkaste", "ящик", "box"],
            Self::Kind => &["veids", "iesnieguma veids", "вид", "kind", "type"],
            Self::Subject => &["par ko", "virsraksts", "о чем", "заголовок", "subject", "about"],
            Self::Text => &["teksts", "saturs", "текст", "содержание", "text", "content"],
            Self::Name => {
                &["iesniedzejs", "vards", "vards, uzvards", "заявитель", "имя", "submitter", "name"]
            }
            Self::Number => &["numurs", "nr", "nr.", "номер", "number", "no", "no."],
            Self::Service => &["pakalpojums", "услуга", "service"],
            Self::Minutes => &[
                "minutes",
                "ilgums",
                "ilgums, min",
                "минуты",
                "длительность, мин",
                "duration, min",
            ],
        }
    }

    /// What a heading seems to say, for rows of this kind.
    pub fn guess(heading: &str, rows: Imported) -> Option<Self> {
        let folded = text::fold(heading.trim());
        let said =
            |column: &&Self| column.headings().iter().any(|known| text::fold(known) == folded);
        let mut of_kind = Self::ALL.iter().filter(|column| column.is_of(rows));
        of_kind.find(said).copied().or_else(|| {
            let coded = folded.parse::<Self>().ok();
            coded.filter(|column| column.is_of(rows))
        })
    }
}

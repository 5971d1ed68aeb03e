//! The visit for a calendar program (RFC 5545).

use jiff::Timestamp;

use super::told::Told;

/// The most bytes of a line before it is folded (RFC 5545, section 3.1).
const WIDTH: usize = 75;

/// A calendar with this one visit.
pub(super) fn calendar(told: &Told, now: Timestamp) -> String {
    let (Some(starts_at), Some(ends_at)) = (told.row.starts_at, told.row.ends_at) else {
        return String::new();
    };
    let institution = told.institution.name(told.words.language());
    let about = told.services.iter().flat_map(|one| {
        let things = one.bring.iter().map(|thing| format!("– {thing}"));
        std::iter::once(one.title.clone()).chain(things)
    });
    let about: Vec<String> = about.collect();
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Lodzins//Visits//LV".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@lodzins", told.row.id),
        format!("DTSTAMP:{}", instant(now)),
        format!("DTSTART:{}", instant(starts_at)),
        format!("DTEND:{}", instant(ends_at)),
        format!("SUMMARY:{}", text(&format!("{} – {institution}", told.service()))),
        format!("LOCATION:{}", text(&told.place())),
        format!("DESCRIPTION:{}", text(&about.join("\n"))),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line)).collect()
}

/// `20261123T070000Z`.
fn instant(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Text with the signs escaped that mean something (section 3.3.11).
fn text(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line that is nowhere longer than allowed, with its end. No sign is broken in two.
fn folded(line: &str) -> String {
    let (mut folded, mut width) = (String::with_capacity(line.len() + 2), 0);
    for sign in line.chars() {
        if width + sign.len_utf8() > WIDTH {
            folded.push_str("\r\n ");
            width = 1;
        }
        folded.push(sign);
        width += sign.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::{folded, text};

    #[test]
    fn no_line_is_longer_than_calendars_read_and_nothing_is_lost() {
        let line = format!("DESCRIPTION:{}", "ģērbšanās ".repeat(30));
        let folded = folded(&line);
        assert!(folded.split("\r\n").all(|part| part.len() <= 75), "{folded}");
        assert_eq!(folded.trim_end_matches("\r\n").replace("\r\n ", ""), line);
    }

    #[test]
    fn signs_that_mean_something_are_escaped() {
        assert_eq!(
            text("Parauga iela 1, Ogre; 2. stāvs\n\\"),
            "Parauga iela 1\\, Ogre\\; 2. stāvs\\n\\\\"
        );
    }
}

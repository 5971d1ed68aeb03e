//! One statement's words, and those among them that the two engines read differently.

/// A banned word in a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Banned {
    /// The line within the statement, from 1.
    pub(crate) line: usize,
    pub(crate) rule: &'static str,
    pub(crate) found: String,
    pub(crate) instead: &'static str,
}

/// A word or sign of SQL, words in capitals, quoted text and comments left out.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Token {
    line: usize,
    text: String,
}

/// Sequences of words that are banned: rule, words, what to do instead.
const SEQUENCES: &[(&str, &str, &str)] = &[
    ("sql-like", "LIKE", "search through the folded terms; the engines differ on case"),
    ("sql-like", "ILIKE", "search through the folded terms; SQLite has none"),
    ("sql-like", "GLOB", "search through the folded terms; PostgreSQL has none"),
    ("sql-fold", "LOWER (", "fold in Rust; neither engine folds Ā"),
    ("sql-fold", "UPPER (", "fold in Rust; neither engine folds ā"),
    ("sql-offset", "OFFSET", "page by keyset: WHERE (at, id) > ($1, $2) ORDER BY at, id LIMIT $3"),
    ("sql-count", "COUNT ( * )", "keep a counter, or count a bounded subquery's named column"),
    ("sql-star", "SELECT *", "name the columns: they are the row's contract"),
    ("sql-star", "RETURNING *", "name the columns: they are the row's contract"),
    ("sql-star", ". *", "name the columns: they are the row's contract"),
    (
        "sql-lock",
        "FOR UPDATE",
        "write the lock row first (counter upsert); SQLite has no row locks",
    ),
    ("sql-lock", "FOR SHARE", "write the lock row first (counter upsert); SQLite has no row locks"),
    ("sql-upsert", "INSERT OR", "ON CONFLICT (…) DO NOTHING, or DO UPDATE"),
    ("sql-upsert", "REPLACE INTO", "ON CONFLICT (…) DO UPDATE"),
    ("sql-json", "->", "store a column, or read the JSON in Rust"),
    ("sql-json", "->>", "store a column, or read the JSON in Rust"),
    ("sql-json", "#>", "store a column, or read the JSON in Rust"),
    ("sql-json", "@>", "store a column, or read the JSON in Rust"),
    ("sql-array", "ANY (", "IN (SELECT …), or one statement a value"),
    ("sql-array", "ARRAY", "a table of its own"),
    ("sql-gather", "GROUP_CONCAT", "read the rows and join them in Rust"),
    ("sql-gather", "STRING_AGG", "read the rows and join them in Rust"),
    ("sql-gather", "ARRAY_AGG", "read the rows and gather them in Rust"),
    ("sql-gather", "GROUPING SETS", "several statements"),
    ("sql-number", "GREATEST (", "CASE WHEN a > b THEN a ELSE b END"),
    ("sql-number", "LEAST (", "CASE WHEN a < b THEN a ELSE b END"),
    ("sql-number", "AVG (", "sum and count, divided in Rust"),
    ("sql-number", "ROUND (", "round in Rust; the text forms differ"),
    ("sql-random", "RANDOM (", "randomness comes with the Moment"),
    ("sql-table", "AUTOINCREMENT", "typed ids come with the Moment"),
    ("sql-table", "IDENTITY", "typed ids come with the Moment"),
    ("sql-table", "SERIAL", "typed ids come with the Moment"),
    ("sql-table", "BIGSERIAL", "typed ids come with the Moment"),
    ("sql-table", "ALTER COLUMN", "add a column and fill it; SQLite alters none"),
    ("sql-parameter", "?", "number the parameters: $1"),
];

/// Functions and words of time: instants and dates are computed in Rust.
const TIME: &[&str] = &[
    "CURRENT_DATE",
    "CURRENT_TIME",
    "CURRENT_TIMESTAMP",
    "DATETIME",
    "DATE_PART",
    "DATE_TRUNC",
    "EXTRACT",
    "INTERVAL",
    "JULIANDAY",
    "LOCALTIMESTAMP",
    "STRFTIME",
    "TO_CHAR",
    "TO_DATE",
    "TO_TIMESTAMP",
    "UNIXEPOCH",
];

/// Whether a string reads like the beginning of a statement.
pub(crate) fn begins(text: &str) -> bool {
    let tokens = tokens(text);
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let has = |wanted: &str| tokens.iter().any(|token| token.text == wanted);
    let capitals = text.trim_start().chars().take(4).all(|c| c.is_ascii_uppercase() || c == ' ');
    capitals
        && match word(0) {
            "INSERT" => word(1) == "INTO" || word(1) == "OR",
            "UPDATE" => has("SET"),
            "DELETE" => word(1) == "FROM",
            "CREATE" | "DROP" | "ALTER" => {
                matches!(word(1), "TABLE" | "INDEX" | "UNIQUE" | "VIRTUAL")
            }
            "WITH" => has("AS") && has("SELECT"),
            "SELECT" | "PRAGMA" => tokens.len() > 1,
            _ => false,
        }
}

/// The banned words of a statement.
pub(crate) fn banned(text: &str) -> Vec<Banned> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let here = &tokens[at..];
        let sequences = SEQUENCES.iter().filter(|(_, words, _)| begins_with(here, words));
        found.extend(sequences.map(|(rule, words, instead)| Banned {
            line: here[0].line,
            rule,
            found: words.replace(' ', ""),
            instead,
        }));
        found.extend(by_place(&tokens, at));
    }
    found
}

fn begins_with(tokens: &[Token], words: &str) -> bool {
    let mut at = 0;
    words.split(' ').all(|word| {
        at += 1;
        tokens.get(at - 1).is_some_and(|token| token.text == word)
    })
}

/// What is banned only where it stands: sums without a cast, two-armed min and max, words of time.
fn by_place(tokens: &[Token], at: usize) -> Option<Banned> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let banned = |rule, instead| {
        Some(Banned { line: tokens[at].line, rule, found: word(at).to_owned(), instead })
    };
    let called = word(at + 1) == "(";
    match word(at) {
        "SUM" if called && !(at >= 2 && word(at - 1) == "(" && word(at - 2) == "CAST") => {
            banned("sql-number", "CAST(SUM(x) AS BIGINT): PostgreSQL's sum is a numeric")
        }
        "MIN" | "MAX" if called && two_arms(&tokens[at + 2..]) => {
            banned("sql-number", "CASE WHEN a < b THEN a ELSE b END")
        }
        "DATE" | "TIME" | "NOW" if called => {
            banned("sql-time", "compute it in Rust from the Moment")
        }
        time if TIME.contains(&time) => banned("sql-time", "compute it in Rust from the Moment"),
        json if called && (json.starts_with("JSON_") || json.starts_with("JSONB_")) => {
            banned("sql-json", "store a column, or read the JSON in Rust")
        }
        _ => None,
    }
}

/// Whether the arguments that begin here hold a comma of their own.
fn two_arms(tokens: &[Token]) -> bool {
    let mut depth = 0_i32;
    for token in tokens {
        match token.text.as_str() {
            "(" => depth += 1,
            ")" if depth == 0 => return false,
            ")" => depth -= 1,
            "," if depth == 0 => return true,
            _ => {}
        }
    }
    false
}

fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = token_length(rest, letter);
        let (here, after) = rest.split_at(length);
        let shown = letter.is_alphanumeric()
            || letter == '_'
            || letter == '$'
            || letter.is_ascii_punctuation();
        let blank =
            here.starts_with("--") || here.starts_with("/*") || letter == '\'' || letter == '"';
        if shown && !blank {
            found.push(Token { line, text: here.to_uppercase() });
        }
        line += here.matches('\n').count();
        rest = after;
    }
    found
}

fn token_length(rest: &str, letter: char) -> usize {
    let until = |end: &str, from: usize| {
        rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len())
    };
    match letter {
        '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
        '/' if rest.starts_with("/*") => until("*/", 2),
        '\'' => until("'", 1),
        '"' => until("\"", 1),
        '-' | '#' | '@' if rest[1..].starts_with(">>") => 3,
        '-' | '#' | '@' if rest[1..].starts_with('>') => 2,
        word if word.is_alphanumeric() || word == '_' || word == '$' => rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$'))
            .unwrap_or(rest.len()),
        other => other.len_utf8(),
    }
}

//! Several services in one visit: they are settled one after another at the same counter.

/// The most services of one visit, whatever a pool allows: nobody's morning is planned longer than that.
pub const MOST_SERVICES: u8 = 5;

/// So many may be settled in one visit where nobody has said otherwise.
pub const USUAL_SERVICES: u8 = 3;

/// Codes of services with commas between, as they stand in addresses and come over the API: each once, in the order given.
///
/// Nothing when a code is missing or has a space in it, or when there are more than a visit can ever be for.
pub fn services_typed(text: &str) -> Option<Vec<String>> {
    let mut codes: Vec<String> = Vec::new();
    for code in text.split(',').map(str::trim) {
        if code.is_empty() || code.contains(char::is_whitespace) {
            return None;
        }
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }
    (codes.len() <= usize::from(MOST_SERVICES)).then_some(codes)
}

//! What channels and kinds are called in all three languages, for tables that come from elsewhere.

use lodzins_core::{Channel, Language, submission::Kind};
use lodzins_service::import::Names;

use crate::{pages::register::said, words::Words};

/// The names that stand on pages.
pub fn names() -> Names {
    let mut names = Names::default();
    for words in Language::ALL.iter().map(|language| Words::of(*language)) {
        let channels = Channel::ALL.iter().map(|one| (*one, said::channel(words, *one)));
        names.channels.extend(channels);
        names.kinds.extend(Kind::ALL.iter().map(|one| (*one, said::kind(words, *one))));
    }
    names
}

//! What codes mean, and the few things of the world that are named. Every one has its type: whoever holds the file against the
//! profile's shapes has nothing but the file.

use lodzins_core::{Channel, Segment, catalogue::RECIPIENTS};

use super::{
    super::{
        catalogue::{in_each, of_authority},
        graph::{Graph, Object},
    },
    Known,
};
use crate::{pages::register::said::channel, words::Words};

/// The kinds of concepts of our own.
pub(super) const CHANNEL: &str = "channel";
pub(super) const AUDIENCE: &str = "audience";
pub(super) const ROLE: &str = "role";
/// Who gives a service that another one answers for.
pub(super) const PROVIDER: &str = "provider";

/// Latvia, which every institution is of.
pub(super) fn latvia() -> Object {
    of_authority("country", "LVA")
}

/// The euro.
pub(super) fn euro() -> Object {
    of_authority("currency", "EUR")
}

/// A language of the European authority table, by ours.
pub(super) fn language(one: lodzins_core::Language) -> Object {
    let code = match one {
        lodzins_core::Language::Lv => "LAV",
        lodzins_core::Language::Ru => "RUS",
        lodzins_core::Language::En => "ENG",
    };
    of_authority("language", code)
}

/// All of them.
pub(super) fn told(known: &Known) -> Graph {
    let mut graph = Graph::default();
    let mut typed = |thing: Object, kind: &'static str| {
        if let Object::Thing(thing) = thing {
            graph.add(&thing, vec![("a", Object::Kind(kind))]);
        }
    };
    typed(latvia(), "dct:Location");
    typed(euro(), "skos:Concept");
    for one in lodzins_core::Language::ALL {
        typed(language(*one), "dct:LinguisticSystem");
    }
    for one in Channel::ALL {
        concept(&mut graph, &known.concept(CHANNEL, one.code()), |words| channel(words, *one));
    }
    for who in RECIPIENTS {
        concept(&mut graph, &known.concept(AUDIENCE, who.code()), |words| audience(words, who));
    }
    concept(&mut graph, &known.concept(ROLE, PROVIDER), |words| words.t("catalogue-provider"));
    graph
}

/// A concept with what it is called in each language.
pub(super) fn concept(graph: &mut Graph, thing: &str, called: impl Fn(Words) -> String) {
    let mut said = vec![("a", Object::Kind("skos:Concept"))];
    said.extend(in_each("skos:prefLabel", called));
    graph.add(thing, said);
}

fn audience(words: Words, who: Segment) -> String {
    words.with("catalogue-recipient-box", &[("who", who.code().into())])
}

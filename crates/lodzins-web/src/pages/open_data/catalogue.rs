//! What there is, as DCAT-AP 3 <https://semiceu.github.io/DCAT-AP/releases/3.0.0/>: a catalogue for each institution that
//! publishes, its data sets, and the file of each.

use axum::http::HeaderMap;
use jiff::civil::Date;
use lodzins_core::{Language, open_data::DataSet};
use lodzins_db::DbError;
use lodzins_service::{
    institution::Institution,
    open_data::{data_span, open_data_publishers},
};

use super::{
    graph::{Graph, Object, Writing},
    said,
    served::File,
};
use crate::{pages::Asked, stop::PageResult, words::Words};

/// Creative Commons Zero: figures of a public body belong to everybody.
pub(super) const LICENCE: &str = "http://publications.europa.eu/resource/authority/licence/CC0";
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";
const CSV: &str = "https://www.iana.org/assignments/media-types/text/csv";

/// An institution, and from when until when each of its data sets reaches.
pub(super) type Publisher = (Institution, Vec<(DataSet, Option<(Date, Date)>)>);

/// As Turtle.
pub(super) async fn turtle(asked: Asked, headers: HeaderMap) -> PageResult {
    answer(&asked, &headers, Writing::Turtle).await
}

/// As JSON-LD.
pub(super) async fn json_ld(asked: Asked, headers: HeaderMap) -> PageResult {
    answer(&asked, &headers, Writing::JsonLd).await
}

async fn answer(asked: &Asked, headers: &HeaderMap, writing: Writing) -> PageResult {
    let today = asked.app.moment().date();
    let publishers: Vec<Publisher> = asked
        .read(move |tx| {
            let mut all = Vec::new();
            for one in open_data_publishers(tx, today)? {
                let mut sets = Vec::new();
                for set in DataSet::ALL {
                    sets.push((*set, data_span(tx, one.id, *set, today)?));
                }
                all.push((one, sets));
            }
            Ok::<_, DbError>(all)
        })
        .await?;
    let graph = catalogues(&asked.app.office().public_url, &publishers);
    let text = graph.written(writing);
    Ok(File { media_type: writing.media_type(), text }.answer(headers))
}

/// Everything that is said, by whom it is published.
pub(super) fn catalogues(public_url: &str, publishers: &[Publisher]) -> Graph {
    let mut graph = Graph::default();
    for (institution, sets) in publishers {
        let own = Own { base: format!("{public_url}/opendata"), institution };
        own.catalogue(&mut graph, sets);
        for (set, span) in sets {
            own.data_set(&mut graph, *set, *span);
        }
    }
    graph
}

/// Something of an authority table of the Publications Office.
pub(super) fn of_authority(table: &str, code: &str) -> Object {
    Object::Thing(format!("{AUTHORITY}/{table}/{code}"))
}

/// The same property in each language.
pub(super) fn in_each<'w>(
    what: &'static str,
    said: impl Fn(Words) -> String + 'w,
) -> impl Iterator<Item = (&'static str, Object)> + 'w {
    Language::ALL.iter().map(move |one| (what, Object::Words(said(Words::of(*one)), one.code())))
}

/// An institution on its way into the graph.
struct Own<'i> {
    base: String,
    institution: &'i Institution,
}

impl Own<'_> {
    fn thing(&self, name: &str) -> String {
        format!("{}/{}/{name}", self.base, self.institution.code)
    }

    fn name(&self, words: Words) -> String {
        self.institution.name(words.language()).to_owned()
    }

    fn catalogue(&self, graph: &mut Graph, sets: &[(DataSet, Option<(Date, Date)>)]) {
        let mut said = vec![("a", Object::Kind("dcat:Catalog"))];
        said.extend(in_each("dct:title", |words| {
            words.with("opendata-of", &[("name", self.name(words).into())])
        }));
        said.extend(in_each("dct:description", |words| words.t("opendata-lead")));
        said.extend([
            ("dct:publisher", Object::Thing(self.thing("#publisher"))),
            ("dct:license", Object::Thing(LICENCE.to_owned())),
            ("dct:spatial", of_authority("country", "LVA")),
            ("dcat:themeTaxonomy", Object::Thing(format!("{AUTHORITY}/data-theme"))),
            ("foaf:homepage", Object::Thing(format!("{}/", self.base))),
        ]);
        said.extend(
            ["LAV", "RUS", "ENG"].map(|code| ("dct:language", of_authority("language", code))),
        );
        said.extend(sets.iter().map(|(set, _)| ("dcat:dataset", Object::Thing(self.data(*set)))));
        graph.add(&self.thing("#catalog"), said);

        let mut said = vec![("a", Object::Kind("foaf:Agent"))];
        said.extend(in_each("foaf:name", |words| self.name(words)));
        graph.add(&self.thing("#publisher"), said);

        let mut said = vec![
            ("a", Object::Kind("vcard:Organization")),
            ("vcard:fn", Object::Plain(self.institution.name_lv.clone())),
        ];
        let email = self.institution.email.as_ref();
        said.extend(email.map(|it| ("vcard:hasEmail", Object::Thing(format!("mailto:{it}")))));
        said.push(("vcard:hasURL", Object::Thing(self.page())));
        graph.add(&self.thing("#contact"), said);
    }

    /// The institution's page for people.
    fn page(&self) -> String {
        format!("{}/i/{}", self.base.trim_end_matches("/opendata"), self.institution.code)
    }

    fn data(&self, set: DataSet) -> String {
        self.thing(&format!("#{set}"))
    }

    fn data_set(&self, graph: &mut Graph, set: DataSet, span: Option<(Date, Date)>) {
        let mut said = vec![("a", Object::Kind("dcat:Dataset"))];
        said.extend(in_each("dct:title", |words| {
            format!("{}: {}", self.name(words), said::title(words, set).to_lowercase())
        }));
        said.extend(in_each("dct:description", |words| {
            format!("{}. {}", said::title(words, set), words.t("opendata-hidden"))
        }));
        said.extend(in_each("dcat:keyword", |words| words.t("opendata-keyword")));
        said.extend([
            ("dct:identifier", Object::Plain(format!("{}-{set}", self.institution.code))),
            ("dct:publisher", Object::Thing(self.thing("#publisher"))),
            ("dcat:contactPoint", Object::Thing(self.thing("#contact"))),
            ("dct:accrualPeriodicity", of_authority("frequency", "MONTHLY")),
            ("dcat:theme", of_authority("data-theme", "GOVE")),
            ("dct:spatial", of_authority("country", "LVA")),
            ("dct:accessRights", of_authority("access-right", "PUBLIC")),
            ("dcat:distribution", Object::Thing(self.thing(&format!("#{set}-csv")))),
        ]);
        let period = self.thing(&format!("#{set}-period"));
        said.extend(span.map(|_| ("dct:temporal", Object::Thing(period.clone()))));
        graph.add(&self.data(set), said);
        if let Some((first, last)) = span {
            let said = vec![
                ("a", Object::Kind("dct:PeriodOfTime")),
                ("dcat:startDate", Object::Typed(first.to_string(), "xsd:date")),
                ("dcat:endDate", Object::Typed(last.to_string(), "xsd:date")),
            ];
            graph.add(&period, said);
        }
        let mut said = vec![("a", Object::Kind("dcat:Distribution"))];
        said.extend(in_each("dct:title", |words| format!("{} (CSV)", said::title(words, set))));
        said.extend([
            ("dcat:accessURL", Object::Thing(format!("{}/", self.base))),
            ("dcat:downloadURL", Object::Thing(self.thing(&format!("{set}.csv")))),
            ("dct:format", of_authority("file-type", "CSV")),
            ("dcat:mediaType", Object::Thing(CSV.to_owned())),
            ("dct:license", Object::Thing(LICENCE.to_owned())),
            ("dct:conformsTo", Object::Thing(self.thing(&format!("{set}.csv-metadata.json")))),
        ]);
        graph.add(&self.thing(&format!("#{set}-csv")), said);
    }
}

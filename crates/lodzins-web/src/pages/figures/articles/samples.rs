use super::*;
use crate::gallery::{Sample, desk};

fn line(
    part: &'static str,
    value: i64,
    value_max: Option<i64>,
    qualifier: Qualifier,
) -> ArticleLine {
    ArticleLine {
        figure: "F23",
        part,
        institution: "cesis",
        from: date(2020, 3, 1),
        to: date(2020, 3, 31),
        unit: FigureUnit::Count,
        value: Tenths::whole(value),
        value_max: value_max.map(Tenths::whole),
        qualifier,
        computed: Tenths::whole(value),
        assumed: value_max.is_some(),
        told: !matches!(qualifier, Qualifier::Exact | Qualifier::Range),
        told_as: None,
        counted: true,
        note: value_max.map(|_| FigureNote::PossibleRange),
    }
}

impl Sample for ArticlesView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let change = ArticleLine {
            figure: "F20",
            unit: FigureUnit::Percent,
            computed: Tenths(-669),
            ..line("change_percent", -67, None, Qualifier::Exact)
        };
        let weekly = ArticleLine {
            figure: "F01",
            unit: FigureUnit::PerWeek,
            counted: false,
            ..line("per_week", 12_300, Some(12_400), Qualifier::Range)
        };
        let second = ArticleLine {
            computed: Tenths::whole(195),
            ..line("second_half", 195, Some(222), Qualifier::Range)
        };
        let lines = [
            second,
            line("electronic", 302, None, Qualifier::Exact),
            line("first_half", 80, Some(107), Qualifier::Range),
            line("unallocated", 27, None, Qualifier::MoreThan),
            change,
            weekly,
        ];
        let view = |lines: &[ArticleLine]| Self {
            page: desk(words, "/desk/figures/articles"),
            table: table(words, lines),
            charts: Drawn::all(words, lines),
            others: Content::default(),
            notes: notes(words, lines),
        };
        vec![("figures-articles", view(&lines)), ("figures-articles-none", view(&[]))]
    }
}

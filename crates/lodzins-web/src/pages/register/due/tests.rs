use jiff::civil::date;

use super::*;

#[test]
fn each_day_is_in_the_days_of_its_group_and_of_no_other() {
    for today in (11..=17).map(|day| date(2026, 5, day)) {
        for n in -20..20 {
            let day = today.saturating_add(n.days());
            let own = DueGroup::of(day, today);
            for group in DueGroup::ALL {
                let DueWithin { from, until } = within(Some(*group), today);
                let is_in =
                    from.is_none_or(|first| first <= day) && until.is_none_or(|last| day <= last);
                assert_eq!(is_in, *group == own, "{day} on {today}: {group}");
            }
        }
    }
}

impl crate::gallery::Sample for DueView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Option<Form>, reached: String| Self {
            page: crate::gallery::desk(words, PATH)
                .wrong(form.as_ref().is_some_and(Form::is_wrong)),
            overview: Content::default(),
            title: titled(
                words,
                Some(DueGroup::Overdue),
                Whose::All.title(words, &Directory::default()),
            ),
            table: Content::default(),
            rest: Pagination::new(),
            form,
            reached,
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("days", Message::of("due-list-days-wrong"));
        let to = words.with("due-list-reached", &[("names", "vaditaja@example.org".into())]);
        vec![
            ("due", sample(None, String::new())),
            ("due-head", sample(Some(Form::blank(words)), to)),
            ("due-wrong", sample(Some(wrong), words.t("due-list-reached-none"))),
        ]
    }
}

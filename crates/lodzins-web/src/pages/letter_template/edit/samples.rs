use super::*;
use crate::{
    gallery::{Sample, desk},
    words::Words,
};

impl Sample for EditView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let which = Which { occasion: Occasion::Registered, language: words.language() };
        let text = built_in(which.occasion, which.language);
        let view = |form: Form, own: bool| {
            let page = desk(words, "/desk/letters/templates/registered/lv").wrong(form.is_wrong());
            Self::framed(page, words, which, form, own)
        };
        let fields = || Fields::default().and("text", text);
        let mut shown = view(Form::of(words, fields()), false);
        let sheet =
            html::fragment(&sample::made_up(words, which.occasion, text), html::Place::Page);
        shown.preview = Some(Content::html(format_args!("{sheet}")));
        let mut wrong = Form::of(words, fields());
        let unknown =
            Message::of("letter-template-unknown").text("line", "3").text("name", "numurs");
        wrong.wrong("text", unknown);
        vec![("letter-template", shown), ("letter-template-wrong", view(wrong, true))]
    }
}

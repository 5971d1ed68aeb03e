//! Sheets are written as a PDF.

use krilla::{
    Document as Pdf, SerializeSettings,
    action::{Action, LinkAction},
    annotation::{Annotation, LinkAnnotation, Target},
    color::rgb,
    configure::{Accessibility, Archival, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{Path, PathBuilder, Point, Rect, Transform},
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, BBox, ContentTag, Identifier, Node as Tagged, SpanTag, Tag,
        TagGroup, TagTree,
    },
};

use super::{
    NotWritten,
    face::{Run, Weight},
    layout::{GREY, Node, number, single},
    line::{self, Style},
    paper::Room,
    picture::{self, Paper},
    sheet::{Mark, Sheet},
};
use crate::{
    html::leads_out,
    model::{Colour, Document, Text},
};

const FOOT: Style = Style { weight: Weight::Regular, size: 8.0, leading: 11.0 };

/// What was drawn for each leaf of the reading order, and where a picture stands.
struct Drawn {
    leaves: Vec<Vec<Identifier>>,
    boxes: Vec<Option<BBox>>,
}

/// A link of a sheet: its place, where to, its words, its leaf.
struct Link {
    place: Rect,
    href: String,
    words: String,
    leaf: usize,
}

pub(super) fn written(
    document: &Document,
    room: Room,
    sheets: Vec<Sheet>,
    tree: Vec<Node>,
    leaves: usize,
) -> Result<Vec<u8>, NotWritten> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| NotWritten(format!("{error:?}")))?;
    let mut pdf =
        Pdf::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut drawn =
        Drawn { leaves: (0..leaves).map(|_| Vec::new()).collect(), boxes: vec![None; leaves] };
    let count = sheets.len();
    for (n, sheet) in sheets.into_iter().enumerate() {
        draw_sheet(&mut pdf, document, room, (n, count), sheet, &mut drawn)?;
    }
    let mut tags = TagTree::new().with_lang(Some(document.language.code().to_owned()));
    for node in tree {
        tags.push(tagged(node, &mut drawn));
    }
    pdf.set_tag_tree(tags);
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(room.left, room.top));
    outline.push_child(OutlineNode::new(document.title.clone(), top));
    pdf.set_outline(outline);
    pdf.set_metadata(about(document));
    pdf.finish().map_err(|error| NotWritten(format!("{error:?}")))
}

/// What a reader's program shows about the file. Its date is the letter's, so that the same letter is the same file.
fn about(document: &Document) -> Metadata {
    let day = document.written_on;
    let number = |value: i8| u8::try_from(value).unwrap_or(1);
    let date = DateTime::new(u16::try_from(day.year()).unwrap_or_default())
        .month(number(day.month()))
        .day(number(day.day()));
    Metadata::new()
        .title(document.title.clone())
        .language(document.language.code().to_owned())
        .authors(vec![document.letterhead.name.clone()])
        .creator("Lodziņš".to_owned())
        .creation_date(date)
}

fn tagged(node: Node, drawn: &mut Drawn) -> Tagged {
    match node {
        Node::Group(tag, children) => {
            let mut group = TagGroup::new(tag);
            for child in children {
                match child {
                    Node::Leaf(leaf) => {
                        for identifier in drawn.leaves[leaf].drain(..) {
                            group.push(identifier);
                        }
                    }
                    other => group.push(tagged(other, drawn)),
                }
            }
            group.into()
        }
        Node::Figure(alt, leaf) => {
            let mut group = TagGroup::new(Tag::Figure(Some(alt)).with_bbox(drawn.boxes[leaf]));
            for identifier in drawn.leaves[leaf].drain(..) {
                group.push(identifier);
            }
            group.into()
        }
        Node::Leaf(leaf) => tagged(Node::Group(Tag::Span.into(), vec![Node::Leaf(leaf)]), drawn),
    }
}

fn draw_sheet(
    pdf: &mut Pdf,
    document: &Document,
    room: Room,
    (n, count): (usize, usize),
    sheet: Sheet,
    drawn: &mut Drawn,
) -> Result<(), NotWritten> {
    let paper = PageSettings::from_wh(room.paper.0 * room.scale, room.paper.1 * room.scale)
        .ok_or_else(|| NotWritten("the paper has no size".to_owned()))?;
    let mut page = pdf.start_page_with(paper);
    let mut links = Vec::new();
    let mut surface = page.surface();
    surface.push_transform(&Transform::from_scale(room.scale, room.scale));
    for (y, piece) in sheet {
        for mark in piece.marks {
            draw(&mut surface, (n, room), room.top + y, mark, drawn, &mut links);
        }
    }
    if room.has_foot {
        foot(&mut surface, room, &document.footer, n + 1, count);
    }
    surface.pop();
    surface.finish();
    for link in links {
        let target = Target::Action(Action::Link(LinkAction::new(link.href)));
        let annotation =
            Annotation::new_link(LinkAnnotation::new(link.place, target), Some(link.words));
        drawn.leaves[link.leaf].push(page.add_tagged_annotation(annotation));
    }
    page.finish();
    Ok(())
}

fn draw(
    surface: &mut Surface<'_>,
    (sheet, room): (usize, Room),
    top: f32,
    mark: Mark,
    drawn: &mut Drawn,
    links: &mut Vec<Link>,
) {
    match mark {
        Mark::Words { x, y, run, colour, href, leaf } => {
            let (x, y) = (room.left + x, top + y);
            let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            words(surface, x, y, &run, colour);
            surface.end_tagged();
            drawn.leaves[leaf].push(identifier);
            let place = room.printed(x, y - run.size, run.ink_width(), run.size * 1.3);
            if let (Some(place), Some(href)) = (place, href.filter(|href| leads_out(href))) {
                links.push(Link { place, href, words: run.text, leaf });
            }
        }
        Mark::Rule { x, y, width, height, colour } => {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            fill(
                surface,
                colour,
                rectangles([(room.left + x, top + y, width, height)].into_iter()),
            );
            surface.end_tagged();
        }
        Mark::Code { x, y, side, rows, leaf } => {
            let (x, y) = (room.left + x, top + y);
            let identifier = surface.start_tagged(ContentTag::Other);
            fill(surface, Colour([0, 0, 0]), rectangles(squares(&rows, x, y, side)));
            surface.end_tagged();
            drawn.leaves[leaf].push(identifier);
            drawn.boxes[leaf] = room.printed(x, y, side, side).map(|place| BBox::new(sheet, place));
        }
        Mark::Picture { y, scale, drawing, leaf } => {
            let paper = Paper { x: room.left, y: top + y, scale };
            let identifier = surface.start_tagged(ContentTag::Other);
            picture::drawn(surface, &paper, &drawing);
            surface.end_tagged();
            drawn.leaves[leaf].push(identifier);
            let (wide, high) = (single(drawing.width) * scale, single(drawing.height) * scale);
            drawn.boxes[leaf] =
                room.printed(room.left, top + y, wide, high).map(|place| BBox::new(sheet, place));
        }
    }
}

/// The dark squares of a code; neighbours in a row are one, or a white hair would part them on screens.
fn squares(
    rows: &[Vec<bool>],
    x: f32,
    y: f32,
    side: f32,
) -> impl Iterator<Item = (f32, f32, f32, f32)> {
    let unit = side / number(rows.len().max(1));
    rows.iter().enumerate().flat_map(move |(row, squares)| {
        let mut column = 0;
        squares.chunk_by(|one, next| one == next).filter_map(move |same| {
            let at = column;
            column += same.len();
            let dark = same.first().copied().unwrap_or_default();
            let place = (x + number(at) * unit, y + number(row) * unit);
            dark.then(|| (place.0, place.1, number(same.len()) * unit, unit))
        })
    })
}

fn rectangles(all: impl Iterator<Item = (f32, f32, f32, f32)>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (x, y, width, height) in all {
        if let Some(place) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(place);
        }
    }
    path.finish()
}

pub(super) fn fill(
    surface: &mut Surface<'_>,
    Colour([red, green, blue]): Colour,
    path: Option<Path>,
) {
    let paint = rgb::Color::new(red, green, blue).into();
    surface.set_fill(Some(Fill { paint, ..Fill::default() }));
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

pub(super) fn words(surface: &mut Surface<'_>, x: f32, y: f32, run: &Run, colour: Colour) {
    fill(surface, colour, None);
    let start = Point::from_xy(x, y);
    surface.draw_glyphs(start, &run.glyphs, run.weight.font(), &run.text, run.size, false);
}

/// What stands under the text of each sheet; a screen reader leaves it out.
fn foot(surface: &mut Surface<'_>, room: Room, text: &str, n: usize, count: usize) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
    let page = Run::shaped(&format!("{n}/{count}"), FOOT.weight, FOOT.size);
    let beside = room.width - page.width - 20.0;
    if let Some(line) = line::lines(&Text::plain(text), FOOT, beside).into_iter().next() {
        for placed in line.runs {
            words(surface, room.left + placed.x, room.foot(), &placed.run, GREY);
        }
    }
    words(surface, room.left + room.width - page.width, room.foot(), &page, GREY);
    surface.end_tagged();
}

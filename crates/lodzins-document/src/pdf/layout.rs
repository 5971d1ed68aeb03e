//! Blocks become pieces of a sheet, and the tree in which a screen reader walks through them.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagKind};

use super::{
    face::Weight,
    line::{self, Line, Style},
    paper::Room,
    sheet::{Mark, Piece},
};
use crate::chart::Chart;
use crate::model::{Block, Colour, Document, Fact, QrCode, Table, Text};

pub(super) const INK: Colour = Colour([0x1a, 0x1d, 0x21]);
pub(super) const GREY: Colour = Colour([0x50, 0x58, 0x61]);
const FAINT: Colour = Colour([0xc9, 0xce, 0xd3]);

const BODY: Style = Style { weight: Weight::Regular, size: 10.5, leading: 15.5 };
const SMALL: Style = Style { weight: Weight::Regular, size: 9.0, leading: 13.0 };
const NAME: Style = Style { weight: Weight::Bold, size: 13.0, leading: 17.0 };
const TITLE: Style = Style { weight: Weight::Bold, size: 15.0, leading: 20.0 };
const LARGE: Style = Style { weight: Weight::Bold, size: 60.0, leading: 66.0 };
const HEADING: Style = Style { weight: Weight::Bold, size: 11.5, leading: 16.0 };

/// A row taller than this is cut after all, or it would not fit on any sheet.
const ROW_LINES: usize = 36;
const ROW_PADDING: f32 = 4.0;
/// Up to so many columns are equally wide.
const EVEN_COLUMNS: usize = 3;
const TERM_WIDTH: f32 = 132.0;
/// On a narrow paper a term takes no more of it than this.
const MOST_TERM: f32 = 0.38;
const GAP: f32 = 14.0;
const CODE_SIDE: f32 = 92.0;
/// As on a wide screen.
const CHART_WIDTH: f64 = 680.0;

/// A node of the reading order.
#[derive(Debug)]
pub(super) enum Node {
    /// A group with what is in it.
    Group(TagKind, Vec<Node>),
    /// Marks that carry this leaf's number.
    Leaf(usize),
    /// A picture that is one leaf, with its description.
    Figure(String, usize),
}

/// A document laid out.
#[derive(Debug)]
pub(super) struct Layout {
    room: Room,
    pub(super) pieces: Vec<Piece>,
    pub(super) tree: Vec<Node>,
    pub(super) leaves: usize,
}

/// Text in a column: a row of marks for each line, and its nodes.
struct Column {
    lines: Vec<Vec<Mark>>,
    nodes: Vec<Node>,
    leading: f32,
}

impl Column {
    /// The lines at the column's right edge, so that ones stand under ones.
    fn right_aligned(mut self, edge: f32) -> Self {
        for line in &mut self.lines {
            let end = line.iter().map(Mark::end).fold(0.0, f32::max);
            for mark in line {
                mark.shift(edge - end);
            }
        }
        self
    }
}

/// Whether a column has figures and nothing else. The first one says what the rows are.
fn has_figures(table: &Table, n: usize) -> bool {
    let mut said = table.rows.iter().filter_map(|row| row.get(n)).map(Text::words).peekable();
    n > 0 && said.peek().is_some() && said.all(|words| is_figure(words.trim()))
}

/// “12”, “1 234,5”, “+3 %”, “5 min”, a dash, or nothing.
fn is_figure(words: &str) -> bool {
    const LONGEST_UNIT: usize = 4;
    let digits = words.trim_start_matches(['+', '-', '−', '–', '—', '±', '<', '>']);
    let letters = words.chars().filter(|sign| sign.is_alphabetic()).count();
    digits.is_empty()
        || digits.starts_with(|sign: char| sign.is_ascii_digit()) && letters <= LONGEST_UNIT
}

/// Lays a document out.
pub(super) fn of(document: &Document, room: Room) -> Layout {
    let mut layout = Layout { room, pieces: Vec::new(), tree: Vec::new(), leaves: 0 };
    layout.head(document);
    layout.title(&document.title);
    for block in &document.blocks {
        layout.block(block);
    }
    layout
}

pub(super) fn number(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

/// A length of a picture as a sheet counts.
#[expect(
    clippy::cast_possible_truncation,
    reason = "no picture is longer than a sheet of millions"
)]
pub(super) fn single(length: f64) -> f32 {
    length as f32
}

impl Layout {
    fn head(&mut self, document: &Document) {
        let letterhead = &document.letterhead;
        self.flow(Tag::P.into(), &Text::plain(&letterhead.name), NAME, INK, 0.0, true);
        for line in &letterhead.lines {
            self.flow(Tag::P.into(), &Text::plain(line), SMALL, GREY, 0.0, true);
        }
        let rule = Mark::Rule {
            x: 0.0,
            y: 7.0,
            width: self.room.width,
            height: 2.0,
            colour: letterhead.accent,
        };
        self.pieces.push(Piece { height: 9.0, before: 0.0, with_next: true, marks: vec![rule] });
        let half = (self.room.width - GAP) / 2.0;
        let lines = |lines: &[String]| Text::plain(lines.join("\n"));
        let reference = self.column(&lines(&document.reference), BODY, INK, 0.0, half);
        let addressee = self.column(&lines(&document.addressee), BODY, INK, half + GAP, half);
        self.row(vec![(Tag::P.into(), reference), (Tag::P.into(), addressee)], 24.0, false, true)
            .into_iter()
            .for_each(|cell| self.tree.push(cell));
    }

    fn title(&mut self, title: &str) {
        let tag = Tag::Hn(NonZeroU16::MIN, Some(title.to_owned())).into();
        self.flow(tag, &Text::plain(title), TITLE, INK, 30.0, true);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => {
                let tag = Tag::Hn(NonZeroU16::MIN.saturating_add(1), Some(text.words())).into();
                self.flow(tag, text, HEADING, INK, 18.0, true);
            }
            Block::Paragraph(text) => self.flow(Tag::P.into(), text, BODY, INK, 9.0, false),
            Block::Large(text) => self.flow(Tag::P.into(), text, LARGE, INK, 6.0, false),
            Block::Facts(facts) => self.facts(facts),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Picture(chart) => self.picture(chart),
            Block::Qr(code) => self.code(code),
        }
    }

    /// Lines one under the other. The first and the last line never stand alone when there are others.
    fn flow(
        &mut self,
        tag: TagKind,
        text: &Text,
        style: Style,
        ink: Colour,
        before: f32,
        keep: bool,
    ) {
        let column = self.column(text, style, ink, 0.0, self.room.width);
        self.push_lines(column.lines, style.leading, before, keep);
        self.group(tag, column.nodes);
    }

    fn push_lines(&mut self, lines: Vec<Vec<Mark>>, leading: f32, before: f32, keep: bool) {
        let last = lines.len().saturating_sub(1);
        for (n, marks) in lines.into_iter().enumerate() {
            self.pieces.push(Piece {
                height: leading,
                before: if n == 0 { before } else { 0.0 },
                with_next: keep || (n == 0 && last > 0) || n + 1 == last,
                marks,
            });
        }
    }

    fn group(&mut self, tag: TagKind, nodes: Vec<Node>) {
        if !nodes.is_empty() {
            self.tree.push(Node::Group(tag, nodes));
        }
    }

    fn column(&mut self, text: &Text, style: Style, ink: Colour, x: f32, width: f32) -> Column {
        let mut nodes = Vec::new();
        let lines = line::lines(text, style, width)
            .into_iter()
            .map(|line| self.marks(line, style, ink, x, &mut nodes))
            .collect();
        Column { lines, nodes, leading: style.leading }
    }

    fn marks(
        &mut self,
        line: Line,
        style: Style,
        ink: Colour,
        x: f32,
        nodes: &mut Vec<Node>,
    ) -> Vec<Mark> {
        // Letters stand a little above the middle of their line, as the eye expects.
        let y = style.leading / 2.0 + style.size * 0.35;
        let mut marks = Vec::new();
        for placed in line.runs {
            let leaf = self.leaf();
            nodes.push(match placed.href {
                Some(_) => Node::Group(Tag::Link.into(), vec![Node::Leaf(leaf)]),
                None => Node::Leaf(leaf),
            });
            let (x, href) = (x + placed.x, placed.href);
            marks.push(Mark::Words { x, y, run: placed.run, colour: ink, href, leaf });
        }
        marks
    }

    fn leaf(&mut self) -> usize {
        self.leaves += 1;
        self.leaves - 1
    }

    /// Columns side by side, whole on one sheet; gives the cells' groups.
    fn row(
        &mut self,
        cells: Vec<(TagKind, Column)>,
        before: f32,
        ruled: bool,
        keep: bool,
    ) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut rows: Vec<Vec<Mark>> = Vec::new();
        let mut leading: f32 = 0.0;
        for (tag, column) in cells {
            leading = leading.max(column.leading);
            for (n, marks) in column.lines.into_iter().enumerate() {
                if rows.len() <= n {
                    rows.push(Vec::new());
                }
                rows[n].extend(marks);
            }
            if !column.nodes.is_empty() || matches!(tag, TagKind::TD(_)) {
                nodes.push(Node::Group(tag, column.nodes));
            }
        }
        let padding = if ruled { ROW_PADDING } else { 0.0 };
        while !rows.is_empty() {
            let rest = rows.split_off(rows.len().min(ROW_LINES));
            let height = number(rows.len()) * leading + 2.0 * padding;
            let mut marks = Vec::new();
            for (n, line) in rows.into_iter().enumerate() {
                let down = number(n) * leading + padding;
                marks.extend(line.into_iter().map(|mark| mark.lower(down)));
            }
            if ruled {
                marks.push(Mark::Rule {
                    x: 0.0,
                    y: height,
                    width: self.room.width,
                    height: 0.6,
                    colour: FAINT,
                });
            }
            self.pieces.push(Piece { height, before, with_next: keep, marks });
            rows = rest;
        }
        nodes
    }

    fn facts(&mut self, facts: &[Fact]) {
        let width = TERM_WIDTH.min(self.room.width * MOST_TERM);
        let mut rows = Vec::new();
        for (n, fact) in facts.iter().enumerate() {
            let term = self.column(&Text::plain(&fact.term), BODY, GREY, 0.0, width);
            let rest = self.room.width - width - GAP;
            let value = self.column(&fact.value, BODY, INK, width + GAP, rest);
            let cells =
                vec![(Tag::TH(TableHeaderScope::Row).into(), term), (Tag::TD.into(), value)];
            let nodes = self.row(cells, if n == 0 { 10.0 } else { 0.0 }, true, false);
            rows.push(Node::Group(Tag::TR.into(), nodes));
        }
        self.group(Tag::Table.into(), rows);
    }

    fn table(&mut self, table: &Table) {
        // Beside many columns the first, which says what the row is, is as wide as two.
        let first = if table.headings.len() > EVEN_COLUMNS { 2.0 } else { 1.0 };
        let columns = number(table.headings.len().max(1));
        let narrow = (self.room.width - GAP * (columns - 1.0)) / (columns - 1.0 + first);
        let width = |n: usize| if n == 0 { first * narrow } else { narrow };
        let x =
            |n: usize| if n == 0 { 0.0 } else { width(0) + GAP + number(n - 1) * (narrow + GAP) };
        let bold = Style { weight: Weight::Bold, ..SMALL };
        let figures: Vec<bool> = (0..table.headings.len()).map(|n| has_figures(table, n)).collect();
        let placed = |column: Column, n: usize| {
            if figures[n] { column.right_aligned(x(n) + width(n)) } else { column }
        };
        let mut cells = Vec::new();
        for (n, heading) in table.headings.iter().enumerate() {
            let column = self.column(&Text::plain(heading), bold, INK, x(n), width(n));
            let column = placed(column, n);
            cells.push((Tag::TH(TableHeaderScope::Column).into(), column));
        }
        let heading = self.row(cells, 10.0, true, true);
        let mut body = Vec::new();
        for row in &table.rows {
            let mut cells: Vec<(TagKind, Column)> = Vec::new();
            for (n, cell) in row.iter().enumerate().take(table.headings.len()) {
                let column = self.column(cell, BODY, INK, x(n), width(n));
                cells.push((Tag::TD.into(), placed(column, n)));
            }
            body.push(Node::Group(Tag::TR.into(), self.row(cells, 0.0, true, false)));
        }
        let heading = vec![Node::Group(Tag::TR.into(), heading)];
        let mut parts = vec![Node::Group(Tag::THead.into(), heading)];
        if !body.is_empty() {
            parts.push(Node::Group(Tag::TBody.into(), body));
        }
        self.group(Tag::Table.into(), parts);
    }

    fn list(&mut self, ordered: bool, items: &[Text]) {
        let indent = 18.0;
        let mut nodes = Vec::new();
        for (n, item) in items.iter().enumerate() {
            let sign = if ordered { format!("{}.", n + 1) } else { "–".to_owned() };
            let label = self.column(&Text::plain(sign), BODY, INK, 0.0, indent);
            let mut body = self.column(item, BODY, INK, indent, self.room.width - indent);
            let label_nodes = label.nodes;
            if let (Some(first), Some(label)) =
                (body.lines.first_mut(), label.lines.into_iter().next())
            {
                first.splice(0..0, label);
            }
            self.push_lines(body.lines, BODY.leading, if n == 0 { 9.0 } else { 3.0 }, false);
            nodes.push(Node::Group(
                Tag::LI.into(),
                vec![
                    Node::Group(Tag::Lbl.into(), label_nodes),
                    Node::Group(Tag::LBody.into(), body.nodes),
                ],
            ));
        }
        let numbering = if ordered { ListNumbering::Decimal } else { ListNumbering::None };
        self.group(Tag::L(numbering).into(), nodes);
    }

    /// The picture under its title, and its numbers as a table: a screen reader reads those, an eye may check them.
    fn chart(&mut self, chart: &Chart) {
        self.block(&Block::Heading(Text::plain(&chart.title)));
        self.picture(chart);
        self.table(&chart.table());
    }

    /// The picture alone.
    fn picture(&mut self, chart: &Chart) {
        let drawing = chart.drawn(CHART_WIDTH);
        let (wide, high) = (single(drawing.width), single(drawing.height));
        let scale = (self.room.width / wide).min(self.room.height * 0.9 / high);
        let leaf = self.leaf();
        self.tree.push(Node::Figure(chart.summary.clone(), leaf));
        let height = high * scale;
        let marks = vec![Mark::Picture { y: 0.0, scale, drawing, leaf }];
        self.pieces.push(Piece { height, before: 10.0, with_next: false, marks });
    }

    /// A code with its words beside it; the words alone when it would hold too much.
    fn code(&mut self, code: &QrCode) {
        let rows = qrcode::QrCode::new(&code.data).ok().map(|qr| {
            let dark = |colour: &qrcode::Color| *colour == qrcode::Color::Dark;
            qr.to_colors().chunks(qr.width()).map(|row| row.iter().map(dark).collect()).collect()
        });
        let Some(rows) = rows else {
            code.beside
                .iter()
                .for_each(|text| self.flow(Tag::P.into(), text, BODY, INK, 9.0, false));
            return;
        };
        let leaf = self.leaf();
        self.tree.push(Node::Figure(code.alt.clone(), leaf));
        let x = CODE_SIDE + 18.0;
        let mut marks = vec![Mark::Code { x: 0.0, y: 0.0, side: CODE_SIDE, rows, leaf }];
        let mut y = 0.0;
        for text in &code.beside {
            let column = self.column(text, SMALL, INK, x, self.room.width - x);
            for line in column.lines {
                marks.extend(line.into_iter().map(|mark| mark.lower(y)));
                y += SMALL.leading;
            }
            y += 5.0;
            self.group(Tag::P.into(), column.nodes);
        }
        let height = y.max(CODE_SIDE);
        self.pieces.push(Piece { height, before: 22.0, with_next: false, marks });
    }
}

impl Mark {
    fn lower(mut self, by: f32) -> Self {
        match &mut self {
            Self::Words { y, .. }
            | Self::Rule { y, .. }
            | Self::Code { y, .. }
            | Self::Picture { y, .. } => *y += by,
        }
        self
    }

    /// Where words end; nothing else stands in a column.
    fn end(&self) -> f32 {
        match self {
            Self::Words { x, run, .. } => x + run.ink_width(),
            _ => 0.0,
        }
    }

    /// Words a little further to the right.
    fn shift(&mut self, by: f32) {
        if let Self::Words { x, .. } = self {
            *x += by;
        }
    }
}

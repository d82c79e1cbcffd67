//! What a page of a PDF draws → pieces of text with their places (ISO 32000, 9.4).
//!
//! | operators | piece |
//! | --- | --- |
//! | `BT /F 16 Tf 90 760 Td <0001> Tj ET` | one of size 16 at (90, 760) |
//! | `[<0001> -200 <0002>] TJ` | two, the second a fifth of a character further on |
//! | `/X Do`, a drawing with text in it | those of the drawing |

use super::Problem;
use super::font::Font;
use super::stream::Budget;
use crate::files::layout::Piece;
use crate::files::limits::{MAX_PDF_DEPTH, MAX_PDF_PIECES};
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::{Page, Resources, Rotation};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The most operators that a page has, those of the drawings in it included.
const MAX_OPERATORS: usize = 5_000_000;

/// An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f.
#[derive(Clone, Copy)]
struct Matrix([f64; 6]);

const IDENTITY: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

impl Matrix {
    /// This one first, then the other.
    fn then(self, Matrix(o): Matrix) -> Matrix {
        let [a, b, c, d, e, f] = self.0;
        Matrix([
            a * o[0] + b * o[2],
            a * o[1] + b * o[3],
            c * o[0] + d * o[2],
            c * o[1] + d * o[3],
            e * o[0] + f * o[2] + o[4],
            e * o[1] + f * o[3] + o[5],
        ])
    }

    fn shift(x: f64, y: f64) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }
}

/// The graphics state, as far as text needs it.
#[derive(Clone)]
struct State {
    page: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    between_chars: f64,
    between_words: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// Reads the pages of one file.
#[derive(Default)]
pub struct Reader {
    budget: Budget,
    fonts: BTreeMap<ObjectIdentifier, Rc<Font>>,
    pieces: Vec<Piece>,
    operators: usize,
    /// Whether anything on the page runs from top to bottom.
    pub vertical: bool,
}

impl Reader {
    /// The pieces of a page.
    pub fn page(&mut self, page: &Page) -> Result<Vec<Piece>, Problem> {
        let mut content = Vec::new();
        let contents = page.raw();
        let list = contents.get::<Array>("Contents");
        let streams = list.iter().flat_map(|a| a.iter::<Stream>()).chain(contents.get::<Stream>("Contents"));
        for stream in streams {
            content.extend(self.budget.unpack(&stream)?);
            content.push(b'\n');
        }
        // A page may be shown turned; its text is read as it is shown.
        let turn = match page.rotation() {
            Rotation::None => IDENTITY,
            Rotation::Horizontal => Matrix([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]),
            Rotation::Flipped => Matrix([-1.0, 0.0, 0.0, -1.0, 0.0, 0.0]),
            Rotation::FlippedHorizontal => Matrix([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]),
        };
        self.operators = 0;
        self.vertical = false;
        self.draw(&content, page.resources(), turn, 0)?;
        Ok(std::mem::take(&mut self.pieces))
    }

    fn draw(
        &mut self,
        content: &[u8],
        resources: &Resources,
        page: Matrix,
        depth: usize,
    ) -> Result<(), Problem> {
        let mut state = State {
            page,
            font: None,
            size: 0.0,
            between_chars: 0.0,
            between_words: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut saved = Vec::new();
        // Where the next glyph goes, and where its line began.
        let (mut text, mut line) = (IDENTITY, IDENTITY);
        let mut operations = UntypedIter::new(content);
        while let Some(operation) = operations.next() {
            self.operators += 1;
            if self.operators > MAX_OPERATORS {
                return Err(Problem::Bomb);
            }
            let operands: Vec<&Object> = operation.operands().collect();
            let numbers: Vec<f64> = operands.iter().filter_map(|o| number(o)).collect();
            match (&**operation.operator, numbers.as_slice()) {
                (b"q", _) => saved.push(state.clone()),
                (b"Q", _) => state = saved.pop().unwrap_or(state),
                (b"cm", &[a, b, c, d, e, f]) => state.page = Matrix([a, b, c, d, e, f]).then(state.page),
                (b"BT", _) => (text, line) = (IDENTITY, IDENTITY),
                (b"Tm", &[a, b, c, d, e, f]) => {
                    line = Matrix([a, b, c, d, e, f]);
                    text = line;
                }
                (operator @ (b"Td" | b"TD"), &[x, y]) => {
                    if operator == b"TD" {
                        state.leading = -y;
                    }
                    line = Matrix::shift(x, y).then(line);
                    text = line;
                }
                (b"Tc", &[n]) => state.between_chars = n,
                (b"Tw", &[n]) => state.between_words = n,
                (b"Tz", &[n]) => state.stretch = n / 100.0,
                (b"TL", &[n]) => state.leading = n,
                (b"Ts", &[n]) => state.rise = n,
                (b"Tf", &[size]) => {
                    state.size = size;
                    if let Some(Object::Name(name)) = operands.first() {
                        state.font = self.font(name, resources)?;
                    }
                }
                (operator @ (b"Tj" | b"TJ" | b"'" | b"\"" | b"T*"), numbers) => {
                    if let (b"\"", &[words, chars]) = (operator, numbers) {
                        (state.between_words, state.between_chars) = (words, chars);
                    }
                    if !matches!(operator, b"Tj" | b"TJ") {
                        line = Matrix::shift(0.0, -state.leading).then(line);
                        text = line;
                    }
                    if operator != b"T*"
                        && let Some(shown) = operands.last()
                    {
                        self.show(shown, &state, &mut text)?;
                    }
                }
                (b"Do", _) => {
                    if let Some(Object::Name(name)) = operands.first() {
                        self.drawing(name, resources, state.page, depth)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A drawing that is used on the page.
    fn drawing(&mut self, name: &Name, outer: &Resources, page: Matrix, depth: usize) -> Result<(), Problem> {
        let Some(drawing) = outer.get_x_object(name).filter(|_| depth < MAX_PDF_DEPTH) else { return Ok(()) };
        let dict = drawing.dict();
        if dict.get::<Name>("Subtype").is_none_or(|kind| kind.as_str() != "Form") {
            return Ok(());
        }
        let matrix: Vec<f64> = dict.get::<Array>("Matrix").iter().flat_map(|m| m.iter::<f64>()).collect();
        let matrix = <[f64; 6]>::try_from(matrix).map_or(IDENTITY, Matrix);
        let content = self.budget.unpack(&drawing)?;
        match dict.get::<Dict>("Resources") {
            Some(own) => self.draw(&content, &Resources::new(own), matrix.then(page), depth + 1),
            None => self.draw(&content, outer, matrix.then(page), depth + 1),
        }
    }

    fn font(&mut self, name: &Name, resources: &Resources) -> Result<Option<Rc<Font>>, Problem> {
        let Some(dict) = resources.get_font(name) else { return Ok(None) };
        let known = dict.obj_id().and_then(|id| self.fonts.get(&id));
        if let Some(font) = known {
            return Ok(Some(font.clone()));
        }
        let font = Rc::new(Font::new(&dict, &mut self.budget)?);
        self.fonts.extend(dict.obj_id().map(|id| (id, font.clone())));
        Ok(Some(font))
    }

    /// A string, or a list of strings and of numbers that push what follows to the left.
    fn show(&mut self, shown: &Object, state: &State, text: &mut Matrix) -> Result<(), Problem> {
        match shown {
            Object::String(string) => self.string(string.as_bytes(), state, text),
            Object::Array(list) => {
                for item in list.iter::<Object>() {
                    match item {
                        Object::String(string) => self.string(string.as_bytes(), state, text)?,
                        Object::Number(n) => {
                            let x = -n.as_f64() / 1000.0 * state.size * state.stretch;
                            *text = Matrix::shift(x, 0.0).then(*text);
                        }
                        _ => {}
                    }
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn string(&mut self, bytes: &[u8], state: &State, text: &mut Matrix) -> Result<(), Problem> {
        let Some(font) = &state.font else { return Ok(()) };
        let mut words = String::new();
        // To the end of the last glyph, and to where the next one goes.
        let (mut width, mut next) = (0.0, 0.0);
        for glyph in font.glyphs(bytes) {
            words.push_str(&glyph.text);
            width = next + glyph.width * state.size * state.stretch;
            let word = if glyph.blank { state.between_words } else { 0.0 };
            next = width + (state.between_chars + word) * state.stretch;
        }
        let Matrix([a, b, c, d, x, y]) = Matrix::shift(0.0, state.rise).then(*text).then(state.page);
        let piece =
            Piece { x, y, width: width * a.hypot(b), size: state.size.abs() * c.hypot(d), text: words };
        if piece.is_sound() {
            self.vertical |= font.vertical;
            self.pieces.push(piece);
        }
        *text = Matrix::shift(next, 0.0).then(*text);
        if self.pieces.len() > MAX_PDF_PIECES { Err(Problem::Bomb) } else { Ok(()) }
    }
}

fn number(object: &Object) -> Option<f64> {
    match object {
        Object::Number(n) => Some(n.as_f64()),
        _ => None,
    }
}

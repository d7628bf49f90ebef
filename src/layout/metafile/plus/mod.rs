//! EMF+ ([MS-EMFPLUS]): what .NET draws with, in comments of an enhanced metafile. It is played where the file has nothing else;
//! those that are drawn in plain records as well need it not.

mod object;
#[cfg(test)]
mod tests;

use object::{Format, Image, Region, SizedFont, Thing, Unit, argb, counted, matrix, places, rect};

use super::bytes::Bytes;
use super::context::{Brush, Context, Pen};
use super::player::Player;
use super::shapes::{curve_through, pie_of, through};
use super::text::Block;
use crate::layout::units::Affine;

/// Numbers of objects.
const OBJECTS: usize = 64;
/// States that are kept to be taken back.
const MOST_STATES: usize = 1000;
/// Longest object that comes in parts.
const LONGEST: usize = 64 << 20;
/// Bytes of all pictures as they travel: small files could have any number of large ones.
const MOST_PICTURES: usize = 128 << 20;
/// Pixels of the usual screen in an inch.
const USUAL: f64 = 96.0;
/// Bits of the flags of a record.
const IS_SMALL: u32 = 0x4000;
const IS_COLOUR: u32 = 0x8000;
const IS_CLOSED: u32 = 0x2000;
const IS_PART: u32 = 0x8000;
const IS_APPENDED: u32 = 0x2000;

/// What is set beside what plain records set.
#[derive(Debug, Clone)]
struct State {
    /// From world to page units.
    world: Affine,
    /// From page units to pixels.
    page: f64,
    /// From the pixels of a container to those of the picture.
    base: Affine,
}

/// Plays records of EMF+.
pub(super) struct Plus {
    things: Vec<Option<Thing>>,
    state: State,
    saved: Vec<(u32, State, Context)>,
    /// Pixels in an inch.
    per_inch: f64,
    /// An object that has come in part: its number and kind, and what has come.
    part: Option<(u32, Vec<u8>)>,
    /// Bytes that pictures may still have.
    left: usize,
    /// Whether plain records draw until the next one of EMF+.
    pub gives_way: bool,
}

/// The records of EMF+ in a comment; `None` for other comments.
fn records(comment: &[u8]) -> Option<impl Iterator<Item = (u16, u32, &[u8])>> {
    let mut body = Bytes::at(comment, 8)?;
    let length = body.count(1)?;
    let content = body.take(length)?.strip_prefix(b"EMF+")?;
    let mut rest = Bytes::new(content);
    Some(std::iter::from_fn(move || {
        let (kind, flags) = (rest.u16()?, rest.u16()?);
        let length = (rest.u32()? as usize).checked_sub(12)?;
        let own = rest.u32()? as usize;
        let body = rest.take(length)?;
        Some((kind, u32::from(flags), body.get(..own).unwrap_or(body)))
    }))
}

impl Plus {
    /// Begins with the first comment of a file if it says that there are records of EMF+ alone.
    pub fn begun(comment: &[u8]) -> Option<Self> {
        const IS_DUAL: u32 = 1;
        let (kind, flags, body) = records(comment)?.next()?;
        let mut body = Bytes::at(body, 8)?;
        let per_inch = f64::from(body.u32()?);
        (kind == 0x4001 && flags & IS_DUAL == 0).then(|| Self {
            things: vec![None; OBJECTS],
            state: State {
                world: Affine::IDENTITY,
                page: 1.0,
                base: Affine::IDENTITY,
            },
            saved: Vec::new(),
            per_inch: if (1.0..=10_000.0).contains(&per_inch) {
                per_inch
            } else {
                USUAL
            },
            part: None,
            left: MOST_PICTURES,
            gives_way: false,
        })
    }

    /// Plays the records of a comment.
    pub fn play(&mut self, comment: &[u8], player: &mut Player<'_>) {
        for (kind, flags, body) in records(comment).into_iter().flatten() {
            if player.is_full() {
                return;
            }
            self.gives_way = kind == 0x4004;
            // What a record lacks costs that record only.
            let _ = self.one(kind, flags, body, player);
        }
    }

    fn one(&mut self, kind: u16, flags: u32, bytes: &[u8], player: &mut Player<'_>) -> Option<()> {
        let body = Bytes::new(bytes);
        match kind {
            0x4008 => self.object(flags, bytes),
            0x4009 => {
                let colour = Bytes::new(bytes).u32().map(argb)?;
                player.fill_all(colour);
                Some(())
            }
            0x400A..=0x4019 => self.shape(kind, flags, body, player),
            0x401A | 0x401B => self.picture(kind, flags, body, player),
            0x401C => self.text(flags, body, player),
            0x4036 => self.glyphs(flags, body, player),
            0x4025..=0x4029 => self.keep(kind, flags, body, player),
            0x402A..=0x4030 => {
                self.transform(kind, flags, body)?;
                self.place(player);
                Some(())
            }
            0x4031..=0x4034 => self.clip(kind, flags, body, player),
            _ => Some(()),
        }
    }

    fn object(&mut self, flags: u32, bytes: &[u8]) -> Option<()> {
        let key = flags & 0x7FFF;
        let is_part = flags & IS_PART != 0;
        let begun = self.part.take().filter(|(known, _)| *known == key);
        // Parts that are not the last have the length of the whole before them.
        let own = if is_part { bytes.get(4..)? } else { bytes };
        let whole = match begun {
            Some((_, mut begun)) if begun.len() + own.len() <= LONGEST => {
                begun.extend(own);
                begun
            }
            Some(_) => return None,
            None if is_part => own.to_vec(),
            None => {
                self.define(key, own);
                return Some(());
            }
        };
        if is_part {
            self.part = Some((key, whole));
        } else {
            self.define(key, &whole);
        }
        Some(())
    }

    fn define(&mut self, key: u32, bytes: &[u8]) {
        let [number, kind, ..] = key.to_le_bytes();
        let Some(place) = self.things.get_mut(usize::from(number)) else {
            return;
        };
        *place = Thing::read(kind, bytes).filter(|_| self.left > 0);
        if let Some(Thing::Image(image)) = place {
            self.left = self.left.saturating_sub(image.name.len());
        }
    }

    fn thing(&self, number: u32) -> Option<&Thing> {
        self.things.get(number as usize & 0xFF)?.as_ref()
    }

    /// Tells the player where world units are.
    fn place(&self, player: &mut Player<'_>) {
        let page = Affine([self.state.page, 0.0, 0.0, self.state.page, 0.0, 0.0]);
        player.context.mapping.world = self.state.base.after(&page).after(&self.state.world);
    }

    /// A length of a unit in world units.
    fn length(&self, length: f64, unit: Unit) -> f64 {
        match unit.pixels(self.per_inch) {
            Some(pixels) if self.state.page > 0.0 => length * pixels / self.state.page,
            _ => length,
        }
    }

    /// Has the player fill with a brush, which a number names or is a colour itself, and draw no lines.
    fn fill_with(&self, flags: u32, number: u32, player: &mut Player<'_>) -> Option<()> {
        player.context.brush = match (flags & IS_COLOUR, self.thing(number)) {
            (1.., _) => Brush::Solid(argb(number)),
            (0, Some(Thing::Brush(brush))) => brush.clone(),
            _ => return None,
        };
        player.context.pen = Pen::none();
        Some(())
    }

    /// Has the player draw lines with a pen, and fill nothing.
    fn draw_with(&self, number: u32, player: &mut Player<'_>) -> Option<()> {
        let Some(Thing::Pen(wide)) = self.thing(number) else {
            return None;
        };
        player.context.pen = wide.pen.clone();
        player.context.pen.width = self.length(wide.pen.width, wide.unit);
        player.context.brush = Brush::None;
        Some(())
    }

    fn shape(
        &self,
        kind: u16,
        flags: u32,
        mut body: Bytes<'_>,
        player: &mut Player<'_>,
    ) -> Option<()> {
        let small = flags & IS_SMALL != 0;
        let is_filled = matches!(
            kind,
            0x400A | 0x400C | 0x400E | 0x4010 | 0x4013 | 0x4014 | 0x4016
        );
        match kind {
            _ if is_filled => self.fill_with(flags, body.u32()?, player)?,
            0x4015 => self.draw_with(body.u32()?, player)?,
            _ => self.draw_with(flags, player)?,
        }
        let figures = match kind {
            0x400A | 0x400B => {
                let count = body.count(if small { 8 } else { 16 })?;
                for _ in 0..count {
                    let edges = rect(&mut body, small)?;
                    player.rectangle(edges);
                }
                return Some(());
            }
            0x400C | 0x400D => {
                let places = counted(&mut body, flags)?;
                through(&places, is_filled || flags & IS_CLOSED != 0)
            }
            0x400E | 0x400F => {
                player.ellipse(rect(&mut body, small)?);
                return Some(());
            }
            0x4010..=0x4012 => {
                let angles = [body.float()?, body.float()?];
                pie_of(rect(&mut body, small)?, angles, kind != 0x4012)
            }
            0x4013 => match self.thing(flags) {
                Some(Thing::Region(Region::Rect(edges))) => {
                    player.rectangle(*edges);
                    return Some(());
                }
                Some(Thing::Region(Region::Path(path))) => path.clone(),
                _ => return None,
            },
            0x4014 | 0x4015 => match self.thing(flags) {
                Some(Thing::Path(path)) => path.clone(),
                _ => return None,
            },
            0x4016..=0x4018 => {
                let tension = body.float()?;
                if kind == 0x4018 {
                    body.take(8)?;
                }
                let places = counted(&mut body, flags)?;
                curve_through(&places, tension, kind != 0x4018)
            }
            _ => {
                player.beziers(&counted(&mut body, flags)?);
                return Some(());
            }
        };
        player.figures(&figures, is_filled);
        Some(())
    }

    fn picture(
        &self,
        kind: u16,
        flags: u32,
        mut body: Bytes<'_>,
        player: &mut Player<'_>,
    ) -> Option<()> {
        let Some(Thing::Image(Image { name, pixels })) = self.thing(flags) else {
            return None;
        };
        body.take(8)?;
        let part = rect(&mut body, false)?;
        let corners = if kind == 0x401A {
            let [left, top, right, bottom] = rect(&mut body, flags & IS_SMALL != 0)?;
            [[left, top], [right, top], [left, bottom]]
        } else {
            let places = counted(&mut body, flags)?;
            *places.first_chunk::<3>()?
        };
        player.picture(name, *pixels, part, corners);
        Some(())
    }

    fn font(&self, number: u32, player: &mut Player<'_>) -> Option<f64> {
        let Some(Thing::Font(SizedFont { font, size, unit })) = self.thing(number) else {
            return None;
        };
        let size = self.length(*size, *unit).abs();
        player.context.font = font.clone();
        player.context.font.height = -size;
        Some(size)
    }

    fn ink(&self, flags: u32, number: u32, player: &mut Player<'_>) -> Option<()> {
        self.fill_with(flags, number, player)?;
        player.context.text_colour = player.context.brush.colour()?;
        player.context.opaque = false;
        Some(())
    }

    fn text(&self, flags: u32, mut body: Bytes<'_>, player: &mut Player<'_>) -> Option<()> {
        let brush = body.u32()?;
        let format = match self.thing(body.u32()?) {
            Some(Thing::Format(format)) => *format,
            _ => Format::default(),
        };
        let count = body.u32()? as usize;
        let area = rect(&mut body, false)?;
        let units = body.take(count.checked_mul(2)?)?.chunks_exact(2);
        let units: Vec<u16> = units
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        let size = self.font(flags, player)?;
        self.ink(flags, brush, player)?;
        player.write_block(&Block {
            text: String::from_utf16_lossy(&units),
            area,
            align: format.align,
            margin: format.margin * size,
            is_broken: !format.is_one_line,
        });
        Some(())
    }

    /// Characters, each with its place on the line.
    fn glyphs(&self, flags: u32, mut body: Bytes<'_>, player: &mut Player<'_>) -> Option<()> {
        const ARE_CHARACTERS: u32 = 1;
        let brush = body.u32()?;
        let options = body.u32()?;
        let has_matrix = body.u32()? == 1;
        let count = body.count(2)?;
        let units: Option<Vec<u16>> = (0..count).map(|_| body.u16()).collect();
        let places = places(&mut body, count, 0)?;
        // Indices of glyphs are no characters, and turned ones are no line.
        if options & ARE_CHARACTERS == 0 || has_matrix {
            return None;
        }
        self.font(flags, player)?;
        self.ink(flags, brush, player)?;
        let characters: Vec<char> = String::from_utf16_lossy(&units?).chars().collect();
        // Words stand where their first characters do.
        let mut at = 0;
        for word in characters.split_inclusive(|character| *character == ' ') {
            if let Some(place) = places.get(at) {
                player.write_at(&word.iter().collect::<String>(), *place);
            }
            at += word
                .iter()
                .map(|character| character.len_utf16())
                .sum::<usize>();
        }
        Some(())
    }

    /// Saves states and takes them back, and begins and ends containers.
    fn keep(
        &mut self,
        kind: u16,
        flags: u32,
        mut body: Bytes<'_>,
        player: &mut Player<'_>,
    ) -> Option<()> {
        if matches!(kind, 0x4026 | 0x4029) {
            let number = body.u32()?;
            let place = self
                .saved
                .iter()
                .rposition(|(known, ..)| *known == number)?;
            self.saved.truncate(place + 1);
            let (_, state, context) = self.saved.pop()?;
            (self.state, player.context) = (state, context);
            return Some(());
        }
        let boxes = match kind {
            0x4027 => Some([rect(&mut body, false)?, rect(&mut body, false)?]),
            _ => None,
        };
        let number = body.u32()?;
        if self.saved.len() < MOST_STATES {
            let context = player.context.clone();
            self.saved.push((number, self.state.clone(), context));
        }
        if kind == 0x4025 {
            return Some(());
        }
        self.place(player);
        let mut base = player.context.mapping.world;
        if let Some([to, from]) = boxes {
            let share = |from: f64, to: f64| if from == 0.0 { 1.0 } else { to / from };
            let sx = share(from[2] - from[0], to[2] - to[0]);
            let sy = share(from[3] - from[1], to[3] - to[1]);
            let unit = Unit::of(flags & 0xFF).pixels(self.per_inch).unwrap_or(1.0);
            base = base.after(&Affine([
                sx / unit,
                0.0,
                0.0,
                sy / unit,
                to[0] - from[0] * sx,
                to[1] - from[1] * sy,
            ]));
        }
        self.state = State {
            world: Affine::IDENTITY,
            page: 1.0,
            base,
        };
        self.place(player);
        Some(())
    }

    fn transform(&mut self, kind: u16, flags: u32, mut body: Bytes<'_>) -> Option<()> {
        let state = &mut self.state;
        let given = match kind {
            0x402B => Affine::IDENTITY,
            0x402D => Affine([1.0, 0.0, 0.0, 1.0, body.float()?, body.float()?]),
            0x402E => Affine([body.float()?, 0.0, 0.0, body.float()?, 0.0, 0.0]),
            0x402F => {
                let (sin, cos) = body.float()?.to_radians().sin_cos();
                Affine([cos, sin, -sin, cos, 0.0, 0.0])
            }
            0x4030 => {
                let unit = Unit::of(flags & 0xFF).pixels(self.per_inch);
                state.page = body.float()?.abs().max(1e-6) * unit.unwrap_or(1.0);
                return Some(());
            }
            _ => matrix(&mut body)?,
        };
        state.world = match kind {
            0x402A | 0x402B => given,
            _ if flags & IS_APPENDED != 0 => given.after(&state.world),
            _ => state.world.after(&given),
        };
        Some(())
    }

    fn clip(
        &self,
        kind: u16,
        flags: u32,
        mut body: Bytes<'_>,
        player: &mut Player<'_>,
    ) -> Option<()> {
        const REPLACE: u32 = 0;
        const EXCLUDE: u32 = 4;
        let mode = flags >> 8 & 0xF;
        if kind == 0x4031 || mode == REPLACE {
            player.unclip();
        }
        let region = match kind {
            0x4031 => return Some(()),
            0x4032 => Region::Rect(rect(&mut body, false)?),
            _ => match self.thing(flags) {
                Some(Thing::Path(path)) => Region::Path(path.clone()),
                Some(Thing::Region(region)) => region.clone(),
                _ => return None,
            },
        };
        if mode == EXCLUDE {
            if let Region::Rect(edges) = region {
                player.exclude(edges);
            }
        } else {
            narrow(&region, player);
        }
        Some(())
    }
}

fn narrow(region: &Region, player: &mut Player<'_>) {
    match region {
        Region::Rect(edges) => player.clip(*edges),
        Region::Path(path) => {
            player.begin_path();
            player.figures(path, false);
            player.clip_to_path();
        }
        Region::Empty => player.clip_device([0.0; 4]),
        Region::Infinite => {}
        Region::And(one, other) => {
            narrow(one, player);
            narrow(other, player);
        }
    }
}

//! The node tree: what is shown, free of any renderer.
//!
//! A [`Node`] has a kind, typed style properties, attributes and children. Kinds, properties and attributes are named
//! in the words of HTML, SVG, MathML and CSS, so that a tree becomes a page or an HTML file without further thought,
//! yet no markup text is ever made: a renderer creates elements and sets properties.

use std::borrow::Cow;

/// EMU in a point.
pub const EMU_PER_POINT: f64 = 12_700.0;

macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum $name {
            $(#[doc = concat!("`", $text, "`")] $variant,)*
        }

        impl $name {
            /// The names, each at the place of its value.
            pub const NAMES: &'static [&'static str] = &[$($text),*];

            /// The name.
            pub fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }
        }
    };
}

vocabulary! {
    /// What a node is. Names without prefix are of HTML, the others of SVG or MathML.
    Kind {
        Block = "div", Section = "section", Paragraph = "p", Heading1 = "h1", Heading2 = "h2", Heading3 = "h3",
        Heading4 = "h4", Heading5 = "h5", Heading6 = "h6", Span = "span", Link = "a",
        Svg = "svg:svg", Group = "svg:g", Definitions = "svg:defs", Path = "svg:path", Pattern = "svg:pattern",
        ClipArea = "svg:clipPath", SvgPicture = "svg:image", LinearGradient = "svg:linearGradient",
        RadialGradient = "svg:radialGradient", Filter = "svg:filter", ColourMatrix = "svg:feColorMatrix", Stop = "svg:stop", Math = "math:math", MathRow = "math:mrow",
        MathFraction = "math:mfrac", MathRoot = "math:mroot", MathSquareRoot = "math:msqrt", MathSub = "math:msub",
        MathSup = "math:msup", MathSubSup = "math:msubsup", MathUnder = "math:munder", MathOver = "math:mover",
        MathUnderOver = "math:munderover", MathMulti = "math:mmultiscripts", MathPrescripts = "math:mprescripts",
        MathTable = "math:mtable", MathTableRow = "math:mtr", MathTableCell = "math:mtd", MathIdentifier = "math:mi",
        MathNumber = "math:mn", MathOperator = "math:mo", MathText = "math:mtext", MathPhantom = "math:mphantom",
    }
}

vocabulary! {
    /// A style property, a subset of CSS. `--copied` has a block of declarations for other programs: here
    /// they are drawn otherwise.
    Prop {
        Width = "width", Height = "height", Scale = "scale", Opacity = "opacity",
        MarginLeft = "margin-left", PaddingRight = "padding-right", PaddingLeft = "padding-left",
        BorderTopWidth = "border-top-width", BorderRightWidth = "border-right-width",
        BorderBottomWidth = "border-bottom-width", BorderLeftWidth = "border-left-width",
        BorderTopStyle = "border-top-style", BorderRightStyle = "border-right-style",
        BorderBottomStyle = "border-bottom-style", BorderLeftStyle = "border-left-style",
        BorderTopColor = "border-top-color", BorderRightColor = "border-right-color",
        BorderBottomColor = "border-bottom-color", BorderLeftColor = "border-left-color", Color = "color",
        Background = "background-color", BackgroundImage = "background-image",
        BackgroundPosition = "background-position", BackgroundSize = "background-size",
        BackgroundClip = "-webkit-background-clip", TextFill = "-webkit-text-fill-color",
        PaddingBlock = "padding-block", MarginBlock = "margin-block", FontFamily = "font-family",
        FontSize = "font-size", FontWeight = "font-weight", FontStyle = "font-style",
        TextDecorationLine = "text-decoration-line", TextDecorationStyle = "text-decoration-style",
        VerticalAlign = "vertical-align", LetterSpacing = "letter-spacing", TextAlign = "text-align",
        WhiteSpace = "white-space", WritingMode = "writing-mode", TextOrientation = "text-orientation",
        Direction = "direction", JustifyContent = "justify-content", AlignItems = "align-items",
        ClipPath = "clip-path", Fill = "fill", Stroke = "stroke", StrokeWidth = "stroke-width",
        StrokeDash = "stroke-dasharray", StrokeCap = "stroke-linecap", StrokeJoin = "stroke-linejoin",
        StopColor = "stop-color", TextStroke = "-webkit-text-stroke-color",
        TextStrokeWidth = "-webkit-text-stroke-width", TextShadow = "text-shadow", Copied = "--copied", Before = "--before",
        After = "--after", Filter = "filter",
        FilterSpace = "color-interpolation-filters",
    }
}

vocabulary! {
    /// An attribute. Those that begin with `:` are for the renderer: `:media` is the name of a media file, `:film` that of a
    /// film or sound that is played, `:target` the identifier of a node of the same document, `:role` a word that says what a node is for, `:left` and `:top` a place, `:extent` the width that
    /// text is fitted into, without blanks at its end, and `:letters` the width of it that is not blanks, in points, `:turn` a transform, `:fit` how many degrees the text of a cell is
    /// turned against the clock, 0 for one that is made smaller until it fits; the others are said where they are made.
    Attr {
        Id = "id", Href = "href", Title = "title", Lang = "lang", Role = "role", Label = "aria-label",
        Hidden = "aria-hidden", ViewBox = "viewBox", PathData = "d", AspectRatio = "preserveAspectRatio",
        Offset = "offset", X = "x", Y = "y", X1 = "x1", Y1 = "y1", X2 = "x2", Y2 = "y2", Cx = "cx", Cy = "cy",
        R = "r", GradientUnits = "gradientUnits", MathDisplay = "display", MathVariant = "mathvariant",
        Stretchy = "stretchy", LargeOperator = "largeop", LineThickness = "linethickness", Accent = "accent",
        Media = ":media", Target = ":target", Purpose = ":role", RowIndex = ":row", ColumnIndex = ":column",
        Spill = ":spill", Spans = ":spans", Note = ":note", Thread = ":thread", Width = "width", Height = "height",
        PatternUnits = "patternUnits", Left = ":left", Top = ":top", Extent = ":extent", Turn = ":turn",
        Level = "aria-level", ColumnCount = "aria-colspan", RowCount = "aria-rowspan", Film = ":film", Values = "values",
        Fit = ":fit", Letters = ":letters",
    }
}

/// A style value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A length in EMU.
    Length(i64),
    /// A number in thousandths; its unit, if any, is in the property's nature (`line-height`, `opacity`).
    Number(i64),
    /// Red, green, blue, opacity.
    Colour([u8; 4]),
    /// A keyword or a list of font names.
    Word(Cow<'static, str>),
}

impl From<&'static str> for Value {
    fn from(word: &'static str) -> Self {
        Self::Word(Cow::Borrowed(word))
    }
}

impl From<String> for Value {
    fn from(word: String) -> Self {
        Self::Word(Cow::Owned(word))
    }
}

/// A length of so many points.
pub fn points(count: f64) -> Value {
    Value::Length((count * EMU_PER_POINT).round() as i64)
}

/// A number without unit.
pub fn number(count: f64) -> Value {
    Value::Number((count * 1000.0).round() as i64)
}

/// Style properties, each at most once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Style(Vec<(Prop, Value)>);

impl Style {
    /// Sets a property, in place of a value that it has.
    pub fn set(&mut self, prop: Prop, value: impl Into<Value>) {
        let value = value.into();
        match self.0.iter_mut().find(|entry| entry.0 == prop) {
            Some(entry) => entry.1 = value,
            None => self.0.push((prop, value)),
        }
    }

    /// Sets a property if there is a value.
    pub fn set_some(&mut self, prop: Prop, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.set(prop, value);
        }
    }

    /// The value of a property.
    pub fn get(&self, prop: Prop) -> Option<&Value> {
        self.0
            .iter()
            .find(|entry| entry.0 == prop)
            .map(|entry| &entry.1)
    }

    /// The properties in the order in which they were set.
    pub fn entries(&self) -> &[(Prop, Value)] {
        &self.0
    }

    /// True without any property.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A child of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Child {
    /// A node.
    Node(Node),
    /// Text.
    Text(String),
}

/// A node of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// How it looks.
    pub style: Style,
    /// Further facts.
    pub attributes: Vec<(Attr, String)>,
    /// What it holds.
    pub children: Vec<Child>,
}

impl Node {
    /// A node without style, attributes and children.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            style: Style::default(),
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }

    /// A node with a purpose, see [`Attr::Purpose`].
    pub fn of(kind: Kind, purpose: &str) -> Self {
        Self::new(kind).with(Attr::Purpose, purpose)
    }

    /// A node with an attribute more.
    #[must_use]
    pub fn with(mut self, attribute: Attr, value: impl Into<String>) -> Self {
        self.attributes.push((attribute, value.into()));
        self
    }

    /// A node with a style property more.
    #[must_use]
    pub fn styled(mut self, prop: Prop, value: impl Into<Value>) -> Self {
        self.style.set(prop, value);
        self
    }

    /// A node with a child more.
    #[must_use]
    pub fn holding(mut self, child: Node) -> Self {
        self.push(child);
        self
    }

    /// A node with a text more.
    #[must_use]
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.say(text);
        self
    }

    /// Adds a child.
    pub fn push(&mut self, child: Node) {
        self.children.push(Child::Node(child));
    }

    /// Adds text, unless it is empty.
    pub fn say(&mut self, text: impl Into<String>) {
        let text = text.into();
        if text.is_empty() {
            return;
        }
        match self.children.last_mut() {
            Some(Child::Text(last)) => last.push_str(&text),
            _ => self.children.push(Child::Text(text)),
        }
    }

    /// The value of an attribute.
    pub fn attribute(&self, attribute: Attr) -> Option<&str> {
        self.attributes
            .iter()
            .find(|entry| entry.0 == attribute)
            .map(|entry| entry.1.as_str())
    }

    /// All text in document order.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.collect_text(&mut text);
        text
    }

    fn collect_text(&self, text: &mut String) {
        for child in &self.children {
            match child {
                Child::Text(piece) => text.push_str(piece),
                Child::Node(node) => node.collect_text(text),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_property_is_held_once() {
        let mut style = Style::default();
        style.set(Prop::Color, "red");
        style.set(Prop::Color, Value::Colour([1, 2, 3, 255]));
        assert_eq!(style.entries().len(), 1);
        assert_eq!(style.get(Prop::Color), Some(&Value::Colour([1, 2, 3, 255])));
    }

    #[test]
    fn text_is_joined() {
        let mut node = Node::new(Kind::Paragraph).saying("a");
        node.say("");
        node.say("b");
        node.push(Node::new(Kind::Span).saying("c"));
        assert_eq!(node.children.len(), 2);
        assert_eq!(node.text(), "abc");
    }

    #[test]
    fn vocabularies_fit_a_byte() {
        assert!(Kind::NAMES.len() < 256 && Prop::NAMES.len() < 256 && Attr::NAMES.len() < 256);
        assert_eq!(Kind::MathPhantom.name(), "math:mphantom");
    }
}

//! DrawingML: shapes, pictures, text bodies, themes: the tables of `shared/format` as declarations.

mod background_and_colour_map;
mod colours;
mod effects_and_3_d;
mod enumerations;
mod fills;
mod lines;
mod non_visual_properties;
mod shape_properties_and_geometry;
mod signature_line;
mod smartart;
mod style_references;
mod tables;
mod text;
mod theme;
mod trees_shapes_pictures_connectors_frames;
mod where_a_drawing_stands;

pub use background_and_colour_map::*;
pub use colours::*;
pub use effects_and_3_d::*;
pub use enumerations::*;
pub use fills::*;
pub use lines::*;
pub use non_visual_properties::*;
pub use shape_properties_and_geometry::*;
pub use signature_line::*;
pub use smartart::*;
pub use style_references::*;
pub use tables::*;
pub use text::*;
pub use theme::*;
pub use trees_shapes_pictures_connectors_frames::*;
pub use where_a_drawing_stands::*;

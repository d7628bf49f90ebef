//! Charts: the tables of `shared/format` as declarations.

mod axes;
mod c15_filtering_extension;
mod chart;
mod chart_kinds;
mod chart_space;
mod chart_style_and_colours;
mod data_labels;
mod data_sources_and_caches;
mod extended_charts;
mod plot_area;
mod roots;
mod series;
mod trend_lines_and_error_bars;
mod user_shapes;
mod wrappers_of_single_values;

pub use axes::*;
pub use c15_filtering_extension::*;
pub use chart::*;
pub use chart_kinds::*;
pub use chart_space::*;
pub use chart_style_and_colours::*;
pub use data_labels::*;
pub use data_sources_and_caches::*;
pub use extended_charts::*;
pub use plot_area::*;
pub use roots::*;
pub use series::*;
pub use trend_lines_and_error_bars::*;
pub use user_shapes::*;
pub use wrappers_of_single_values::*;

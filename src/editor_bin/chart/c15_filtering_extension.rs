//! C15 filtering extension (`shared/format` 50).

use super::{
    ChAreaSer, ChAxDataSource, ChBarSer, ChBool, ChBubbleSer, ChDLbl, ChLineSer, ChMarker,
    ChPieSer, ChRadarSer, ChScatterSer, ChSpPr, ChStrData, ChSurfaceSer, ChTx, ChU32,
};
use crate::record;

record! {
    /// Contents of the extension {02D57815-91ED-43cb-92C2-25804820EDAC}.
    records ChFiltering {
        /// `c15:datalabelsRange`.
        144 data_labels_range: Option<Box<ChDataLabelsRange>> = "c15:datalabelsRange";
        /// `c15:filteredSeriesTitle/c15:tx`.
        158 filtered_series_title: Option<Box<ChTx>> = "c15:filteredSeriesTitle/c15:tx";
        /// `c15:filteredCategoryTitle/c15:cat`.
        159 filtered_category_title: Option<Box<ChAxDataSource>> = "c15:filteredCategoryTitle/c15:cat";
        /// `c15:filteredLineSeries/c15:ser`.
        145 filtered_line_series: Option<Box<ChLineSer>> = "c15:filteredLineSeries/c15:ser";
        /// `c15:filteredScatterSeries/c15:ser`.
        146 filtered_scatter_series: Option<Box<ChScatterSer>> = "c15:filteredScatterSeries/c15:ser";
        /// `c15:filteredRadarSeries/c15:ser`.
        147 filtered_radar_series: Option<Box<ChRadarSer>> = "c15:filteredRadarSeries/c15:ser";
        /// `c15:filteredBarSeries/c15:ser`.
        148 filtered_bar_series: Option<Box<ChBarSer>> = "c15:filteredBarSeries/c15:ser";
        /// `c15:filteredAreaSeries/c15:ser`.
        149 filtered_area_series: Option<Box<ChAreaSer>> = "c15:filteredAreaSeries/c15:ser";
        /// `c15:filteredBubbleSeries/c15:ser`.
        150 filtered_bubble_series: Option<Box<ChBubbleSer>> = "c15:filteredBubbleSeries/c15:ser";
        /// `c15:filteredSurfaceSeries/c15:ser`.
        151 filtered_surface_series: Option<Box<ChSurfaceSer>> = "c15:filteredSurfaceSeries/c15:ser";
        /// `c15:filteredPieSeries/c15:ser`.
        152 filtered_pie_series: Option<Box<ChPieSer>> = "c15:filteredPieSeries/c15:ser";
        /// Bare; left out when empty
        153 full_ref: Option<String> = "c15:fullRef/c15:sqref";
        /// Bare
        154 level_ref: Option<String> = "c15:levelRef/c15:sqref";
        /// Bare
        155 formula_ref: Option<String> = "c15:formulaRef/c15:sqref";
        /// `c15:categoryFilterExceptions`.
        156 category_filter_exceptions: Option<Box<ChCategoryFilterExceptions>> = "c15:categoryFilterExceptions";
    }
}

record! {
    /// C15:datalabelsRange.
    records ChDataLabelsRange {
        /// Bare
        160 f: Option<String> = "c15:f";
        /// `c15:dlblRangeCache`.
        161 cache: Option<Box<ChStrData>> = "c15:dlblRangeCache";
    }
}

record! {
    /// C15:categoryFilterExceptions.
    records ChCategoryFilterExceptions {
        /// Repeats
        157 item: Vec<ChCategoryFilterException> = "c15:categoryFilterException";
    }
}

record! {
    /// C15:categoryFilterException.
    records ChCategoryFilterException {
        /// Bare
        177 sqref: Option<String> = "c15:sqref";
        /// `c15:spPr`.
        178 sp_pr: Option<Box<ChSpPr>> = "c15:spPr";
        /// `c15:explosion@val`.
        179 explosion: Option<Box<ChU32>> = "c15:explosion@val";
        /// `c15:invertIfNegative@val`.
        180 invert_if_negative: Option<Box<ChBool>> = "c15:invertIfNegative@val";
        /// `c15:bubble3D@val`.
        181 bubble3_d: Option<Box<ChBool>> = "c15:bubble3D@val";
        /// `c15:marker`.
        182 marker: Option<Box<ChMarker>> = "c15:marker";
        /// `c15:dLbl`.
        183 d_lbl: Option<Box<ChDLbl>> = "c15:dLbl";
    }
}

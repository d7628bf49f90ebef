//! Advance widths of letters of families that are not free, and for which others stand in: with them lines end where they
//! do in Office, whatever is drawn. They are as documents tell them that Office printed with these families.

/// Characters behind those of ASCII whose widths the tables have.
const SIGNS: [char; 8] = ['–', '—', '‘', '’', '“', '”', '…', '•'];

/// Letters that those of Latin-1 and Latin Extended-A (U+00C0 to U+017F) are as wide as: themselves without their marks. A blank
/// where there is none.
const PLAIN: &[u8; 192] = b"AAAAAA CEEEEIIII NOOOOO OUUUUY  aaaaaa ceeeeiiii nooooo ouuuuy y\
AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKk LlLlLl  LlNnNnNn   OoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz ";

/// What letters have these widths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Face {
    /// Those that are not bold.
    Regular,
    Bold,
    /// Those that are italic, but not bold.
    Italic,
}

/// The letters of a face.
#[derive(Debug)]
pub struct LetterWidths {
    families: &'static [&'static str],
    face: Face,
    /// Widths in thousandths of the em: of the characters of ASCII from the blank on, and of [`SIGNS`]. 0 where they are not known.
    widths: [u16; 103],
    /// Pairs that are moved together or apart, and by how much, in the same unit.
    pairs: &'static [([char; 2], i16)],
}

impl LetterWidths {
    /// Those of a family, in lower case, if they are known.
    pub fn of(family: &str, bold: bool, italic: bool) -> Option<&'static Self> {
        let is_of = |face: Face| match face {
            Face::Regular => !bold,
            Face::Bold => bold,
            Face::Italic => italic && !bold,
        };
        let mut tables = TABLES.iter();
        tables.find(|table| is_of(table.face) && table.families.contains(&family))
    }

    /// How far the pen goes on for a character, in thousandths of the em; `None` if that is not known.
    pub fn advance(&self, character: char) -> Option<i32> {
        let place = match plain(character) {
            plain @ ' '..='~' => plain as usize - 0x20,
            other => 95 + SIGNS.iter().position(|sign| *sign == other)?,
        };
        let width = self.widths.get(place).copied().unwrap_or_default();
        (width > 0).then_some(i32::from(width))
    }

    /// By how much a letter moves to or from the one before it, in thousandths of the em.
    pub fn kerning(&self, letter: char, next: char) -> i32 {
        let pair = [letter, next].map(plain);
        let found = self.pairs.iter().find(|(known, _)| *known == pair);
        found.map_or(0, |(_, thousandths)| i32::from(*thousandths))
    }
}

/// The character of the tables that is as wide.
fn plain(character: char) -> char {
    let marked = (character as usize).checked_sub(0xC0);
    match character {
        '\u{A0}' => ' ',
        '\u{AD}' | '\u{2010}' | '\u{2011}' => '-',
        _ => marked
            .and_then(|place| PLAIN.get(place))
            .filter(|plain| **plain != b' ')
            .map_or(character, |plain| char::from(*plain)),
    }
}

#[rustfmt::skip]
const APTOS: &[([char; 2], i16)] = &[
    (['A', 'C'], -19), (['C', '.'], -32), (['D', '.'], -37), (['F', 'A'], -32), (['L', 'a'], 9), (['P', 'a'], -32),
    (['P', 'r'], -12), (['S', 'e'], 13), (['T', 'a'], -74), (['T', 'r'], -44), (['V', '-'], -42), (['V', 'a'], -50),
    (['a', 't'], -11), (['b', 'a'], -6), (['c', 'a'], -5), (['c', 'u'], -5), (['e', ','], -32), (['e', '.'], -32),
    (['e', 'm'], -3), (['e', 's'], -7), (['e', 'x'], -17), (['f', 'a'], -21), (['f', 'e'], -11), (['f', 'o'], -11),
    (['f', 'u'], -6), (['g', 'a'], -9), (['g', 'e'], -9), (['i', 'a'], -5), (['i', 't'], -4), (['l', 'a'], 4),
    (['l', 'l'], -11), (['l', 't'], -5), (['o', ','], -32), (['o', '-'], 31), (['o', '.'], -32), (['o', 's'], -7),
    (['o', 'v'], -12), (['o', 'y'], -12), (['p', 'a'], -6), (['r', ','], -80), (['r', '.'], -81), (['r', 'a'], -29),
    (['r', 'c'], -15), (['r', 'd'], -15), (['r', 'e'], -14), (['r', 'g'], -20), (['r', 'o'], -14), (['r', 's'], -11),
    (['r', 'u'], -4), (['r', 'v'], 15), (['r', 'y'], 18), (['s', ','], -16), (['s', '.'], -16), (['s', 'a'], -11),
    (['s', 'e'], -6), (['s', 'o'], -6), (['s', 't'], -6), (['s', 'u'], -6), (['t', 'o'], -3), (['u', 'a'], -4),
    (['u', 't'], -5), (['v', 'e'], -12), (['v', 'o'], -12), (['y', 'e'], -11),
];

#[rustfmt::skip]
const TABLES: &[LetterWidths] = &[
    LetterWidths {
        families: &["aptos"],
        face: Face::Regular,
        widths: [
            203, 0, 370, 0, 534, 826, 643, 198, 293, 293, 381, 534, 286, 340, 286, 339, 534, 534, 534, 534, 534, 534, 534,
            534, 534, 534, 286, 270, 534, 534, 534, 501, 0, 589, 604, 692, 686, 556, 524, 708, 707, 260, 331, 561, 500, 790,
            706, 732, 577, 732, 606, 566, 479, 681, 584, 892, 553, 540, 516, 0, 0, 0, 0, 460, 0, 531, 561, 525, 561, 527,
            301, 484, 551, 239, 239, 487, 260, 853, 551, 552, 561, 561, 334, 486, 323, 559, 452, 721, 442, 452, 438, 294, 0,
            294, 0, 460, 920, 0, 0, 452, 453, 0, 0,
        ],
        pairs: APTOS,
    },
    LetterWidths {
        families: &["aptos"],
        face: Face::Bold,
        widths: [
            203, 0, 420, 0, 534, 0, 0, 0, 293, 293, 0, 0, 300, 340, 300, 0, 534, 534, 534, 534, 534, 534, 534, 534, 534, 534,
            300, 0, 0, 0, 0, 0, 0, 620, 619, 707, 707, 573, 537, 718, 729, 294, 367, 0, 512, 821, 723, 737, 605, 0, 634, 598,
            505, 696, 617, 0, 0, 0, 547, 0, 0, 0, 0, 0, 0, 552, 586, 549, 586, 556, 603, 511, 579, 268, 268, 0, 296, 889,
            579, 573, 586, 586, 369, 516, 355, 582, 494, 0, 495, 494, 466, 0, 0, 0, 0, 460, 0, 0, 0, 0, 0, 0, 0,
        ],
        pairs: APTOS,
    },
    LetterWidths {
        families: &["aptos display"],
        face: Face::Regular,
        widths: [
            193, 0, 0, 0, 0, 0, 0, 0, 294, 294, 0, 0, 246, 349, 246, 339, 523, 523, 523, 523, 523, 523, 523, 523, 523, 523,
            246, 0, 0, 0, 0, 0, 0, 580, 583, 656, 655, 541, 509, 671, 0, 235, 317, 0, 484, 765, 681, 695, 556, 0, 590, 546,
            477, 0, 574, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 489, 519, 493, 519, 494, 494, 439, 506, 210, 210, 0, 244, 800, 506,
            513, 519, 519, 310, 463, 304, 506, 433, 0, 440, 433, 426, 0, 0, 0, 0, 460, 0, 0, 0, 0, 0, 0, 0,
        ],
        pairs: APTOS,
    },
    LetterWidths {
        families: &["aptos narrow"],
        face: Face::Regular,
        widths: [
            187, 0, 0, 0, 0, 761, 0, 0, 304, 304, 0, 0, 0, 0, 260, 313, 507, 507, 507, 507, 507, 507, 507, 507, 507, 507, 0,
            0, 0, 0, 0, 0, 0, 534, 553, 633, 627, 0, 480, 646, 646, 243, 0, 522, 0, 722, 645, 0, 529, 0, 555, 519, 436, 0,
            531, 813, 0, 0, 0, 0, 0, 0, 0, 0, 0, 487, 514, 479, 514, 485, 278, 450, 0, 224, 224, 448, 243, 784, 507, 505,
            514, 514, 309, 443, 296, 510, 414, 0, 406, 0, 0, 0, 0, 0, 507, 416, 832, 0, 0, 0, 0, 0, 0,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["cambria math"],
        face: Face::Italic,
        widths: [
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 633, 656, 597,
            692, 625, 611, 0, 728, 379, 382, 698, 532, 851, 732, 676, 620, 676, 637, 529, 595, 689, 625, 950, 645, 603, 592,
            0, 0, 0, 0, 0, 0, 557, 539, 460, 580, 496, 550, 612, 555, 317, 0, 605, 316, 838, 574, 533, 558, 539, 476, 462,
            395, 574, 544, 739, 532, 560, 483, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["century gothic"],
        face: Face::Regular,
        widths: [
            277, 295, 309, 720, 554, 775, 757, 198, 369, 369, 425, 606, 277, 332, 277, 437, 554, 554, 554, 554, 554, 554,
            554, 554, 554, 554, 277, 277, 606, 606, 606, 591, 867, 740, 574, 813, 744, 536, 485, 872, 683, 226, 482, 591,
            462, 919, 740, 869, 592, 871, 607, 498, 426, 655, 702, 960, 609, 592, 480, 351, 605, 351, 0, 500, 0, 683, 682,
            647, 685, 650, 314, 673, 610, 200, 203, 502, 200, 938, 610, 655, 682, 682, 301, 388, 339, 608, 554, 831, 480,
            536, 425, 351, 672, 351, 606, 500, 1000, 351, 351, 502, 484, 1000, 0,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["century gothic"],
        face: Face::Bold,
        widths: [
            280, 0, 0, 0, 0, 0, 0, 0, 380, 380, 0, 600, 280, 420, 280, 460, 560, 560, 560, 560, 560, 560, 560, 560, 560, 560,
            280, 0, 0, 600, 0, 560, 0, 740, 580, 780, 700, 520, 480, 840, 680, 280, 480, 620, 440, 900, 740, 840, 560, 840,
            580, 520, 420, 640, 700, 900, 680, 620, 0, 0, 0, 0, 0, 500, 0, 660, 660, 640, 660, 640, 280, 660, 600, 240, 260,
            580, 240, 940, 600, 640, 660, 660, 320, 440, 300, 600, 560, 800, 560, 580, 460, 0, 0, 0, 0, 500, 0, 0, 0, 480,
            480, 1000, 0,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["constantia"],
        face: Face::Regular,
        widths: [
            251, 0, 0, 0, 0, 821, 0, 0, 369, 369, 0, 552, 256, 359, 256, 403, 539, 313, 484, 457, 531, 476, 541, 483, 537,
            546, 256, 256, 0, 552, 0, 0, 0, 674, 597, 651, 751, 581, 539, 701, 791, 340, 312, 0, 556, 905, 749, 804, 582, 0,
            631, 510, 613, 744, 671, 1020, 0, 0, 0, 0, 0, 0, 0, 500, 0, 480, 557, 461, 567, 479, 310, 508, 580, 283, 265,
            535, 281, 866, 582, 541, 560, 553, 383, 405, 353, 569, 483, 732, 480, 481, 480, 0, 348, 0, 0, 0, 0, 0, 207, 363,
            363, 0, 0,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["corbel"],
        face: Face::Regular,
        widths: [
            200, 0, 0, 0, 0, 0, 0, 0, 300, 300, 0, 513, 264, 333, 264, 275, 514, 448, 511, 453, 517, 480, 524, 428, 515, 524,
            264, 0, 0, 513, 0, 426, 0, 635, 593, 589, 671, 551, 504, 668, 667, 246, 375, 0, 521, 822, 696, 730, 570, 0, 592,
            552, 555, 671, 607, 0, 0, 0, 0, 0, 0, 0, 0, 0, 342, 490, 536, 438, 536, 498, 318, 531, 532, 232, 241, 487, 232,
            829, 527, 533, 531, 523, 335, 404, 347, 518, 462, 0, 455, 479, 444, 0, 0, 0, 0, 488, 0, 0, 0, 0, 0, 0, 443,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["dengxian", "等线", "dengxian light", "等线 light"],
        face: Face::Regular,
        widths: [
            274, 0, 0, 0, 0, 0, 0, 0, 292, 292, 0, 0, 219, 399, 219, 0, 0, 375, 527, 527, 549, 527, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 636, 559, 620, 688, 503, 477, 677, 693, 247, 340, 553, 464, 865, 729, 757, 552, 757, 577, 514, 518, 667,
            612, 915, 576, 546, 570, 0, 0, 0, 0, 0, 0, 501, 574, 453, 574, 514, 294, 574, 550, 224, 224, 470, 224, 841, 550,
            573, 574, 574, 339, 406, 318, 551, 466, 700, 440, 468, 458, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["segoe ui", "segoe ui emoji"],
        face: Face::Regular,
        widths: [
            274, 0, 0, 591, 539, 818, 800, 230, 302, 302, 417, 684, 217, 400, 217, 390, 539, 539, 539, 539, 539, 539, 539,
            539, 539, 539, 217, 217, 684, 684, 684, 448, 0, 645, 573, 619, 701, 506, 488, 686, 710, 266, 0, 580, 471, 898,
            748, 754, 560, 754, 598, 531, 524, 687, 621, 934, 0, 553, 0, 0, 0, 0, 0, 0, 0, 509, 588, 462, 589, 523, 313, 589,
            566, 242, 242, 497, 242, 861, 566, 586, 588, 589, 348, 424, 339, 566, 479, 723, 459, 484, 452, 0, 239, 0, 0, 0,
            0, 229, 229, 377, 377, 733, 0,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["segoe ui", "segoe ui emoji"],
        face: Face::Bold,
        widths: [
            276, 0, 0, 0, 575, 0, 0, 0, 369, 369, 0, 0, 271, 404, 271, 443, 575, 575, 575, 575, 575, 575, 575, 575, 575, 575,
            271, 0, 0, 0, 0, 0, 0, 703, 641, 624, 737, 532, 520, 711, 766, 317, 445, 649, 511, 957, 790, 758, 0, 0, 653, 561,
            586, 723, 0, 1005, 0, 0, 0, 369, 0, 369, 0, 0, 0, 538, 620, 480, 619, 541, 383, 619, 602, 284, 284, 559, 284,
            916, 605, 611, 620, 619, 398, 440, 389, 605, 542, 797, 552, 538, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["tahoma"],
        face: Face::Regular,
        widths: [
            312, 332, 0, 728, 546, 977, 674, 211, 383, 383, 546, 728, 303, 363, 303, 382, 546, 546, 546, 546, 546, 546, 546,
            546, 546, 546, 354, 354, 0, 728, 0, 474, 909, 600, 589, 601, 678, 561, 521, 667, 675, 373, 417, 588, 498, 771,
            667, 708, 551, 708, 621, 557, 584, 656, 597, 902, 581, 576, 559, 383, 0, 383, 0, 0, 0, 525, 553, 461, 553, 526,
            318, 553, 558, 229, 282, 498, 229, 840, 558, 543, 553, 553, 360, 446, 334, 558, 498, 742, 495, 498, 444, 480, 0,
            480, 0, 546, 0, 211, 211, 401, 401, 817, 455,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["tahoma"],
        face: Face::Bold,
        widths: [
            293, 343, 0, 0, 0, 0, 781, 0, 454, 454, 637, 0, 313, 431, 312, 577, 637, 637, 637, 637, 637, 637, 637, 637, 637,
            637, 363, 363, 0, 0, 0, 566, 0, 685, 686, 667, 757, 615, 581, 745, 764, 483, 500, 696, 572, 893, 771, 770, 657,
            770, 726, 633, 612, 739, 675, 1028, 685, 670, 623, 454, 0, 454, 0, 637, 0, 599, 632, 527, 629, 594, 382, 629,
            640, 302, 363, 603, 302, 954, 640, 617, 629, 629, 434, 515, 416, 640, 579, 890, 604, 576, 526, 623, 0, 623, 0,
            637, 909, 0, 275, 489, 489, 1000, 0,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["trebuchet ms"],
        face: Face::Regular,
        widths: [
            301, 367, 325, 0, 524, 600, 706, 160, 367, 367, 0, 524, 367, 367, 367, 524, 524, 524, 524, 524, 524, 524, 524,
            524, 524, 524, 367, 367, 0, 524, 0, 367, 771, 590, 566, 598, 613, 536, 525, 676, 654, 278, 477, 576, 506, 709,
            638, 674, 558, 676, 582, 481, 581, 648, 587, 852, 557, 570, 0, 367, 355, 367, 0, 524, 0, 525, 557, 495, 557, 545,
            370, 502, 546, 285, 367, 504, 295, 830, 546, 537, 557, 557, 389, 405, 396, 546, 490, 744, 501, 493, 475, 0, 524,
            0, 0, 367, 734, 367, 367, 524, 524, 734, 524,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["trebuchet ms"],
        face: Face::Bold,
        widths: [
            301, 0, 0, 0, 0, 0, 0, 0, 367, 367, 0, 0, 367, 367, 367, 390, 586, 586, 586, 586, 586, 586, 586, 586, 586, 586,
            367, 0, 0, 0, 0, 438, 0, 633, 595, 612, 643, 569, 583, 671, 684, 278, 0, 617, 553, 745, 667, 703, 587, 0, 611,
            511, 612, 678, 622, 884, 601, 613, 0, 0, 0, 0, 0, 0, 0, 533, 582, 512, 581, 575, 370, 502, 593, 298, 367, 548,
            295, 859, 590, 566, 583, 584, 427, 431, 396, 591, 527, 784, 552, 534, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["verdana"],
        face: Face::Regular,
        widths: [
            352, 0, 0, 818, 636, 1076, 727, 269, 454, 454, 636, 818, 364, 454, 364, 454, 636, 636, 636, 636, 636, 636, 636,
            636, 636, 636, 454, 454, 818, 818, 818, 545, 1000, 684, 686, 698, 771, 632, 575, 775, 751, 421, 455, 693, 557,
            843, 748, 787, 603, 787, 695, 684, 616, 732, 684, 989, 685, 615, 685, 0, 0, 0, 0, 636, 0, 601, 623, 521, 623,
            596, 352, 623, 633, 274, 344, 592, 274, 973, 633, 607, 623, 623, 427, 521, 394, 633, 592, 818, 592, 592, 525, 0,
            0, 0, 818, 636, 0, 0, 269, 459, 459, 0, 545,
        ],
        pairs: &[],
    },
    LetterWidths {
        families: &["verdana"],
        face: Face::Bold,
        widths: [
            342, 0, 0, 867, 0, 1272, 862, 0, 543, 543, 0, 867, 361, 480, 361, 689, 711, 711, 711, 711, 711, 711, 711, 711,
            711, 711, 402, 0, 0, 867, 0, 0, 0, 776, 762, 724, 830, 683, 650, 811, 837, 546, 555, 771, 637, 948, 847, 850,
            733, 850, 782, 710, 682, 812, 764, 1128, 764, 737, 692, 0, 0, 0, 0, 711, 0, 668, 699, 588, 699, 664, 422, 699,
            712, 342, 403, 671, 342, 1058, 712, 687, 699, 699, 497, 593, 456, 712, 650, 979, 669, 651, 597, 0, 0, 0, 0, 711,
            0, 0, 332, 0, 0, 0, 0,
        ],
        pairs: &[],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_marks_are_as_wide_as_those_without() {
        for (marked, bare) in [
            "ÀA", "ÿy", "ĀA", "ńn", "łl", "Źz", "žz", "šs", "ğg", "ıi", "őo", "Ŷy",
        ]
        .map(|pair| (pair.chars().next().unwrap(), pair.chars().last().unwrap()))
        {
            assert_eq!(
                plain(marked).to_ascii_lowercase(),
                bare.to_ascii_lowercase(),
                "{marked}"
            );
        }
        assert_eq!(
            [plain('×'), plain('ß'), plain('я'), plain('\u{A0}')],
            ['×', 'ß', 'я', ' ']
        );
    }

    #[test]
    fn letters_move_to_those_before_them() {
        let aptos = LetterWidths::of("aptos", false, false).unwrap();
        assert_eq!(aptos.kerning('r', 'á'), aptos.kerning('r', 'a'));
        assert!(aptos.kerning('r', 'a') < 0);
        assert_eq!(aptos.kerning('n', 'n'), 0);
    }

    #[test]
    fn what_is_not_known_has_no_width() {
        let verdana = LetterWidths::of("verdana", false, true).unwrap();
        assert_eq!(verdana.advance('e'), Some(596));
        assert_eq!(verdana.advance('é'), Some(596));
        assert_eq!(verdana.advance('я'), None);
        assert_eq!(verdana.advance('–'), Some(636));
        assert!(LetterWidths::of("arial", false, false).is_none());
        // Upright letters of formulas are those of Cambria.
        assert!(LetterWidths::of("cambria math", false, false).is_none());
        assert!(LetterWidths::of("cambria math", false, true).is_some());
    }
}

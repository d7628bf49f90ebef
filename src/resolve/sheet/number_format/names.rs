//! Names of months and days in the languages that format codes ask for, as Windows has them: `[$-40C]d mmmm`.

use crate::resolve::sheet::date::Moment;

/// Bits of the identifier of a locale that tell the language; the others are for the country, the calendar and the digits.
const LANGUAGE: u32 = 0x3FF;

/// A language. Names stand between blanks: months from January on, days from Sunday on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Language {
    id: u32,
    code: &'static str,
    months: &'static str,
    short_months: &'static str,
    /// Those that stand beside a day; empty if they are the same.
    months_of_days: &'static str,
    weekdays: &'static str,
    short_weekdays: &'static str,
}

impl Language {
    /// That of a locale behind the hyphen of `[$-40C]` or `[$-fr-FR]`; `None` for English and others that have no names here.
    pub(super) fn of(locale: &str) -> Option<&'static Self> {
        let code = locale.split('-').next().unwrap_or_default();
        let id = match locale.len() {
            0..3 => None,
            _ => u32::from_str_radix(locale, 16).ok(),
        };
        LANGUAGES.iter().find(|language| match id {
            Some(id) => language.id == id & LANGUAGE,
            None => language.code.eq_ignore_ascii_case(code),
        })
    }

    /// The name of a month or day that so many letters ask for; `of_day` if a day stands beside a month.
    pub(super) fn name(
        &self,
        (letter, count): (char, usize),
        moment: &Moment,
        of_day: bool,
    ) -> Option<&'static str> {
        let month = moment.month.saturating_sub(1);
        let (names, place) = match (letter, count) {
            ('m', 3) => (self.short_months, month),
            ('m', 4) if of_day && !self.months_of_days.is_empty() => (self.months_of_days, month),
            ('m', 4..) => (self.months, month),
            ('d', 3) => (self.short_weekdays, moment.weekday),
            ('d', 4..) => (self.weekdays, moment.weekday),
            _ => return None,
        };
        let name = names.split(' ').nth(place as usize)?;
        if (letter, count) != ('m', 5) {
            return Some(name);
        }
        let end = name.chars().next().map_or(0, char::len_utf8);
        name.get(..end)
    }
}

/// Sources: the names that the reference engine prints, which are those of Windows.
const LANGUAGES: [Language; 19] = [
    Language {
        id: 5,
        code: "cs",
        months: "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
        short_months: "led úno bře dub kvě čvn čvc srp zář říj lis pro",
        months_of_days: "ledna února března dubna května června července srpna září října listopadu prosince",
        weekdays: "neděle pondělí úterý středa čtvrtek pátek sobota",
        short_weekdays: "ne po út st čt pá so",
    },
    Language {
        id: 6,
        code: "da",
        months: "januar februar marts april maj juni juli august september oktober november december",
        short_months: "jan feb mar apr maj jun jul aug sep okt nov dec",
        months_of_days: "",
        weekdays: "søndag mandag tirsdag onsdag torsdag fredag lørdag",
        short_weekdays: "sø ma ti on to fr lø",
    },
    Language {
        id: 7,
        code: "de",
        months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        short_months: "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
        months_of_days: "",
        weekdays: "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag",
        short_weekdays: "So Mo Di Mi Do Fr Sa",
    },
    Language {
        id: 8,
        code: "el",
        months: "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος",
        short_months: "Ιαν Φεβ Μαρ Απρ Μαϊ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
        months_of_days: "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
        weekdays: "Κυριακή Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο",
        short_weekdays: "Κυρ Δευ Τρι Τετ Πεμ Παρ Σαβ",
    },
    Language {
        id: 10,
        code: "es",
        months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        short_months: "ene. feb. mar. abr. may. jun. jul. ago. sep. oct. nov. dic.",
        months_of_days: "",
        weekdays: "domingo lunes martes miércoles jueves viernes sábado",
        short_weekdays: "do. lu. ma. mi. ju. vi. sá.",
    },
    Language {
        id: 11,
        code: "fi",
        months: "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
        short_months: "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
        months_of_days: "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        weekdays: "sunnuntai maanantai tiistai keskiviikko torstai perjantai lauantai",
        short_weekdays: "su ma ti ke to pe la",
    },
    Language {
        id: 12,
        code: "fr",
        months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        short_months: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        months_of_days: "",
        weekdays: "dimanche lundi mardi mercredi jeudi vendredi samedi",
        short_weekdays: "dim. lun. mar. mer. jeu. ven. sam.",
    },
    Language {
        id: 14,
        code: "hu",
        months: "január február március április május június július augusztus szeptember október november december",
        short_months: "jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.",
        months_of_days: "",
        weekdays: "vasárnap hétfő kedd szerda csütörtök péntek szombat",
        short_weekdays: "V H K Sze Cs P Szo",
    },
    Language {
        id: 16,
        code: "it",
        months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        short_months: "gen feb mar apr mag giu lug ago set ott nov dic",
        months_of_days: "",
        weekdays: "domenica lunedì martedì mercoledì giovedì venerdì sabato",
        short_weekdays: "dom lun mar mer gio ven sab",
    },
    Language {
        id: 19,
        code: "nl",
        months: "januari februari maart april mei juni juli augustus september oktober november december",
        short_months: "jan feb mrt apr mei jun jul aug sep okt nov dec",
        months_of_days: "",
        weekdays: "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
        short_weekdays: "zo ma di wo do vr za",
    },
    Language {
        id: 20,
        code: "nb",
        months: "januar februar mars april mai juni juli august september oktober november desember",
        short_months: "jan feb mar apr mai jun jul aug sep okt nov des",
        months_of_days: "",
        weekdays: "søndag mandag tirsdag onsdag torsdag fredag lørdag",
        short_weekdays: "søn. man. tir. ons. tor. fre. lør.",
    },
    Language {
        id: 21,
        code: "pl",
        months: "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        short_months: "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        months_of_days: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        weekdays: "niedziela poniedziałek wtorek środa czwartek piątek sobota",
        short_weekdays: "niedz. pon. wt. śr. czw. pt. sob.",
    },
    Language {
        id: 22,
        code: "pt",
        months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        short_months: "jan fev mar abr mai jun jul ago set out nov dez",
        months_of_days: "",
        weekdays: "domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado",
        short_weekdays: "dom seg ter qua qui sex sáb",
    },
    Language {
        id: 24,
        code: "ro",
        months: "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        short_months: "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
        months_of_days: "",
        weekdays: "duminică luni marți miercuri joi vineri sâmbătă",
        short_weekdays: "dum. lun. mar. mie. joi vin. sâm.",
    },
    Language {
        id: 25,
        code: "ru",
        months: "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь",
        short_months: "янв фев мар апр май июн июл авг сен окт ноя дек",
        months_of_days: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        weekdays: "воскресенье понедельник вторник среда четверг пятница суббота",
        short_weekdays: "Вс Пн Вт Ср Чт Пт Сб",
    },
    Language {
        id: 27,
        code: "sk",
        months: "január február marec apríl máj jún júl august september október november december",
        short_months: "jan feb mar apr máj jún júl aug sep okt nov dec",
        months_of_days: "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        weekdays: "nedeľa pondelok utorok streda štvrtok piatok sobota",
        short_weekdays: "ne po ut st št pi so",
    },
    Language {
        id: 29,
        code: "sv",
        months: "januari februari mars april maj juni juli augusti september oktober november december",
        short_months: "jan feb mar apr maj jun jul aug sep okt nov dec",
        months_of_days: "",
        weekdays: "söndag måndag tisdag onsdag torsdag fredag lördag",
        short_weekdays: "sön mån tis ons tor fre lör",
    },
    Language {
        id: 31,
        code: "tr",
        months: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        short_months: "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
        months_of_days: "",
        weekdays: "Pazar Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi",
        short_weekdays: "Paz Pzt Sal Çar Per Cum Cmt",
    },
    Language {
        id: 34,
        code: "uk",
        months: "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
        short_months: "Січ Лют Бер Кві Тра Чер Лип Сер Вер Жов Лис Гру",
        months_of_days: "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        weekdays: "неділя понеділок вівторок середа четвер п'ятниця субота",
        short_weekdays: "Нд Пн Вт Ср Чт Пт Сб",
    },
];

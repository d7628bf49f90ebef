//! Names of months and days in the languages that format codes ask for, as Windows has them: `[$-40C]d mmmm`.

use crate::resolve::sheet::date::Moment;

/// A language. Names stand between blanks, but for those that do not part lines: months from January on, days from Sunday on.
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
    /// The first one whose number and code are as wished.
    pub(super) fn find(is_wished: impl Fn(u32, &str) -> bool) -> Option<&'static Self> {
        LANGUAGES
            .iter()
            .find(|language| is_wished(language.id, language.code))
    }

    /// Japanese, whose formats ask for the day of the week by letters of its own and name no language.
    pub(super) fn japanese() -> Option<&'static Self> {
        Self::find(|_, code| code == JAPANESE)
    }

    fn shortest_weekdays(&self) -> &'static str {
        if self.code == CHINESE {
            SHORTEST_CHINESE
        } else {
            self.short_weekdays
        }
    }

    /// Names of the halves of a day; `None` where they are those of English.
    pub(super) fn halves(&self) -> Option<[&'static str; 2]> {
        match self.code {
            CHINESE => Some(["上午", "下午"]),
            JAPANESE => Some(["午前", "午後"]),
            "ko" => Some(["오전", "오후"]),
            _ => None,
        }
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
            ('d' | 'a', 4..) => (self.weekdays, moment.weekday),
            ('a', _) => (self.shortest_weekdays(), moment.weekday),
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

const CHINESE: &str = "zh";
const JAPANESE: &str = "ja";
/// Days of the week in one sign: `aaa`.
const SHORTEST_CHINESE: &str = "日 一 二 三 四 五 六";

/// Sources: the names that the reference engine prints, which are those of Windows.
const LANGUAGES: [Language; 29] = [
    Language {
        id: 1,
        code: "ar",
        months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        short_months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        months_of_days: "",
        weekdays: "الأحد الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت",
        short_weekdays: "الأحد الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت",
    },
    Language {
        id: 2,
        code: "bg",
        months: "януари февруари март април май юни юли август септември октомври ноември декември",
        short_months: "яну фев мар апр май юни юли авг сеп окт ное дек",
        months_of_days: "",
        weekdays: "неделя понеделник вторник сряда четвъртък петък събота",
        short_weekdays: "нд пн вт ср чт пт сб",
    },
    Language {
        id: 4,
        code: "zh",
        months: "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
        short_months: "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
        months_of_days: "",
        weekdays: "星期日 星期一 星期二 星期三 星期四 星期五 星期六",
        short_weekdays: "周日 周一 周二 周三 周四 周五 周六",
    },
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
        id: 13,
        code: "he",
        months: "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
        short_months: "ינו פבר מרץ אפר מאי יונ יול אוג ספט אוק נוב דצמ",
        months_of_days: "",
        weekdays: "יום\u{a0}ראשון יום\u{a0}שני יום\u{a0}שלישי יום\u{a0}רביעי יום\u{a0}חמישי יום\u{a0}שישי שבת",
        short_weekdays: "א ב ג ד ה ו ש",
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
        id: 17,
        code: "ja",
        months: "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
        short_months: "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
        months_of_days: "",
        weekdays: "日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日",
        short_weekdays: "日 月 火 水 木 金 土",
    },
    Language {
        id: 18,
        code: "ko",
        months: "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월",
        short_months: "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월",
        months_of_days: "",
        weekdays: "일요일 월요일 화요일 수요일 목요일 금요일 토요일",
        short_weekdays: "일 월 화 수 목 금 토",
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
        id: 30,
        code: "th",
        months: "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
        short_months: "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
        months_of_days: "",
        weekdays: "อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์",
        short_weekdays: "อา. จ. อ. พ. พฤ. ศ. ส.",
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
        id: 33,
        code: "id",
        months: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        short_months: "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
        months_of_days: "",
        weekdays: "Minggu Senin Selasa Rabu Kamis Jumat Sabtu",
        short_weekdays: "Min Sen Sel Rab Kam Jum Sab",
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
    Language {
        id: 41,
        code: "fa",
        months: "ژانويه فوريه مارس آوريل مه ژوئن ژوئيه اوت سپتامبر اكتبر نوامبر دسامبر",
        short_months: "ژانويه فوريه مارس آوريل مه ژوئن ژوئيه اوت سپتامبر اكتبر نوامبر دسامبر",
        months_of_days: "",
        weekdays: "یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه",
        short_weekdays: "یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه",
    },
    Language {
        id: 42,
        code: "vi",
        months: "Tháng\u{a0}Giêng Tháng\u{a0}Hai Tháng\u{a0}Ba Tháng\u{a0}Tư Tháng\u{a0}Năm Tháng\u{a0}Sáu Tháng\u{a0}Bảy Tháng\u{a0}Tám Tháng\u{a0}Chín Tháng\u{a0}Mười Tháng\u{a0}Mười\u{a0}Một Tháng\u{a0}Mười\u{a0}Hai",
        short_months: "Thg1 Thg2 Thg3 Thg4 Thg5 Thg6 Thg7 Thg8 Thg9 Thg10 Thg11 Thg12",
        months_of_days: "",
        weekdays: "Chủ\u{a0}Nhật Thứ\u{a0}Hai Thứ\u{a0}Ba Thứ\u{a0}Tư Thứ\u{a0}Năm Thứ\u{a0}Sáu Thứ\u{a0}Bảy",
        short_weekdays: "CN T2 T3 T4 T5 T6 T7",
    },
];

//! Data for the comparisons: a tree of units and files of members, the same in every run.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

/// A small generator of numbers (`SplitMix64`, Steele, Lea and Flood 2014), so that files do not change with a library.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[usize::try_from(self.below(choices.len() as u64)).unwrap()]
    }
}

const GIVEN: [&str; 12] = [
    "Aarati",
    "Bishal",
    "Chandra",
    "Deepak",
    "Françoise",
    "Gita",
    "Jürg",
    "Mary Ann",
    "O'Brien",
    "सीता",
    "राम",
    "Zoë",
];
const FAMILY: [&str; 12] = [
    "Adhikari",
    "Basnet",
    "Gurung",
    "Lama",
    "Meyer-Stoll",
    "Nguyễn",
    "Oli",
    "Rai",
    "Šimić",
    "Thapa",
    "श्रेष्ठ",
    "van der Berg",
];

/// A tree of about so many units: a nation, 7 provinces, 11 districts each, 10 local units each, and wards below.
/// Returns the wards' codes.
pub fn units(path: &Path, count: usize) -> Vec<String> {
    let mut file = BufWriter::new(File::create(path).unwrap());
    writeln!(file, "code,name,type,parent_code").unwrap();
    writeln!(file, "N,Nation,national,").unwrap();
    let wards_each = (count.saturating_sub(855) / 770).max(1);
    let mut wards = Vec::new();
    for province in 1..=7 {
        writeln!(file, "N-{province},Province {province},province,N").unwrap();
        for district in 1..=11 {
            let above = format!("N-{province}-{district:02}");
            writeln!(file, "{above},District {district},district,N-{province}").unwrap();
            for local in 1..=10 {
                let parent = format!("{above}-{local:02}");
                writeln!(file, "{parent},Local {local},local,{above}").unwrap();
                for ward in 1..=wards_each {
                    let code = format!("{parent}-{ward:03}");
                    writeln!(file, "{code},Ward {ward},ward,{parent}").unwrap();
                    wards.push(code);
                }
            }
        }
    }
    wards
}

/// Members of these units. Files of different series have no person in common.
pub fn members(folder: &Path, series: u64, count: u64, wards: &[String]) -> PathBuf {
    let path = folder.join(format!("members-{series}.csv"));
    let mut file = BufWriter::new(File::create(&path).unwrap());
    let mut numbers = Numbers(series);
    let born_first = NaiveDate::from_ymd_opt(1940, 1, 1).unwrap();
    let joined_first = NaiveDate::from_ymd_opt(2001, 1, 1).unwrap();
    writeln!(
        file,
        "member_no,email,first_name,last_name,date_of_birth,phone,unit_code,membership_type,joined_on,expires_on,status"
    )
    .unwrap();
    for number in 1..=count {
        let (given, family) = (numbers.one_of(&GIVEN), numbers.one_of(&FAMILY));
        let born = born_first + Days::new(numbers.below(24_000));
        let joined = joined_first + Days::new(numbers.below(9_000));
        let expires = joined + Days::new(365 * (1 + numbers.below(5)));
        let status = if expires > NaiveDate::from_ymd_opt(2026, 6, 1).unwrap() {
            "active"
        } else {
            "expired"
        };
        let ward = &wards[usize::try_from(numbers.below(wards.len() as u64)).unwrap()];
        let phone = 9_800_000_000 + numbers.below(100_000_000);
        let kind = numbers.one_of(&["ordinary", "ordinary", "student"]);
        writeln!(
            file,
            "{series:02}-{number:08},m{series}.{number}@example.org,{given},{family},{born},+977 {phone},{ward},{kind},{joined},{expires},{status}"
        )
        .unwrap();
    }
    path
}

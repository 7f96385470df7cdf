//! Waves: a run goes over a few databases first, and over the others when those have passed.

use std::str::FromStr;

use super::Target;

/// What can be wrong with the sizes of waves.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum WavesError {
    /// A size is neither a number nor a share.
    #[error("\"{size}\" is no size of a wave: 5 means five databases, 10% a tenth of them")]
    Size {
        /// What was written.
        size: String,
    },
}

/// How many databases each wave reaches, counted from the first one: `1,10%,100%`. What the last one leaves is a wave
/// too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waves(Vec<Size>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    Count(usize),
    Percent(usize),
}

impl FromStr for Waves {
    type Err = WavesError;

    fn from_str(text: &str) -> Result<Self, WavesError> {
        text.split(',')
            .map(str::parse)
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

impl FromStr for Size {
    type Err = WavesError;

    fn from_str(text: &str) -> Result<Self, WavesError> {
        let text = text.trim();
        let (digits, largest) = match text.strip_suffix('%') {
            Some(digits) => (digits, 100),
            None => (text, usize::MAX),
        };
        match digits.parse() {
            Ok(number) if (1..=largest).contains(&number) => Ok(if text.ends_with('%') {
                Self::Percent(number)
            } else {
                Self::Count(number)
            }),
            _ => Err(WavesError::Size {
                size: text.to_owned(),
            }),
        }
    }
}

impl Size {
    /// How many of so many; of a share at least one.
    fn of(self, total: usize) -> usize {
        match self {
            Self::Count(count) => count.min(total),
            Self::Percent(percent) => (total * percent).div_ceil(100),
        }
    }
}

impl Waves {
    /// Parts targets into waves, none of which is empty.
    #[must_use]
    pub fn part(&self, mut targets: Vec<Target>) -> Vec<Vec<Target>> {
        let (total, mut begun) = (targets.len(), 0);
        let mut waves = Vec::new();
        for end in self.0.iter().map(|size| size.of(total)) {
            if end > begun {
                let rest = targets.split_off(end - begun);
                waves.push(std::mem::replace(&mut targets, rest));
                begun = end;
            }
        }
        if !targets.is_empty() {
            waves.push(targets);
        }
        waves
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(waves: &str, total: usize) -> Vec<usize> {
        let waves: Waves = waves.parse().unwrap();
        let parted = waves.part(vec![Target::Landlord; total]);
        parted.iter().map(Vec::len).collect()
    }

    #[test]
    fn waves_are_counted_from_the_first_database() {
        assert_eq!(sizes("1,10%,100%", 30), [1, 2, 27]);
        assert_eq!(sizes("1,10%,100%", 412), [1, 41, 370]);
    }

    #[test]
    fn what_the_last_wave_leaves_is_a_wave_too() {
        assert_eq!(sizes("2", 5), [2, 3]);
    }

    #[test]
    fn a_wave_that_reaches_no_further_is_left_out() {
        assert_eq!(sizes("3, 10%, 2, 50%", 8), [3, 1, 4]);
        assert_eq!(sizes("10", 4), [4]);
        assert_eq!(sizes("1,100%", 0), [0; 0]);
    }

    #[test]
    fn a_size_that_is_none_is_named() {
        for size in ["", "0", "101%", "0%", "ten", "-1"] {
            let error = format!("1,{size}").parse::<Waves>().unwrap_err();
            assert_eq!(
                error,
                WavesError::Size {
                    size: size.to_owned()
                }
            );
        }
    }
}

//! When a backup is made and which ones stay, decided from times alone.

/// Seconds of work between two backups.
pub const BETWEEN_BACKUPS: i64 = 30 * 60;
const DAY: i64 = 24 * 60 * 60;

/// Tells whether the next backup is due, both times being ISO 8601 in UTC. It is when there was
/// none, when the last one is older than [`BETWEEN_BACKUPS`], and when the clock went back since.
#[must_use]
pub fn backup_is_due(last: Option<&str>, now: &str) -> bool {
    match (last.and_then(seconds), seconds(now)) {
        (Some(last), Some(now)) => now < last || now - last >= BETWEEN_BACKUPS,
        _ => true,
    }
}

/// Tells of each backup, the newest first, whether it stays: as many as `keep` of the day that ends
/// with the newest one, and of as many days before that the last one of each. The newest one stays
/// in any case.
pub(super) fn kept(times: &[&str], keep: usize) -> Vec<bool> {
    let newest = times.first().copied().and_then(seconds).unwrap_or_default();
    let mut recent = 0;
    let mut days = 0;
    let mut last_day = None;
    times
        .iter()
        .enumerate()
        .map(|(place, time)| {
            let Some(at) = seconds(time) else { return true };
            if newest - at < DAY {
                recent += 1;
                return recent <= keep || place == 0;
            }
            let day = Some(at.div_euclid(DAY));
            let first = day != last_day;
            last_day = day;
            days += usize::from(first);
            first && days <= keep
        })
        .collect()
}

/// Returns the seconds since 1970 of a time like `2027-01-31T12:00:00Z`, whatever follows the
/// seconds; nothing when it is none.
pub(super) fn seconds(time: &str) -> Option<i64> {
    let bytes = time.as_bytes();
    let separators = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    let fits = bytes.len() >= 20 && bytes.ends_with(b"Z");
    if !fits
        || separators
            .iter()
            .any(|&(at, separator)| bytes[at] != separator)
    {
        return None;
    }
    let number = |from: usize, to: usize| -> Option<i64> {
        let digits = bytes.get(from..to)?;
        let all = digits.iter().all(u8::is_ascii_digit);
        all.then(|| {
            digits
                .iter()
                .fold(0, |number, digit| number * 10 + i64::from(digit - b'0'))
        })
    };
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let real = (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    real.then(|| days(year, month, day) * DAY + hour * 3600 + minute * 60 + second)
}

/// Days since 1970 in the Gregorian calendar, counted in years that begin with March so that the
/// leap day comes last.
const fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let month = (month + 9) % 12;
    let of_year = (153 * month + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year
        - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_seconds_since_1970() {
        for (time, expected) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1970-01-01T00:00:01.999Z", 1),
            ("2000-02-29T12:00:00Z", 951_825_600),
            ("2027-01-31T12:00:00Z", 1_801_396_800),
            ("2100-03-01T00:00:00Z", 4_107_542_400),
        ] {
            assert_eq!(seconds(time), Some(expected), "{time}");
        }
        for other in [
            "",
            "yesterday",
            "2027-01-31",
            "2027-01-31T12:00:00+01:00",
            "2027-13-01T00:00:00Z",
        ] {
            assert_eq!(seconds(other), None, "{other}");
        }
    }

    #[test]
    fn a_backup_is_due_after_half_an_hour_and_not_before() {
        let now = "2027-01-31T12:00:00Z";
        assert!(backup_is_due(None, now));
        assert!(!backup_is_due(Some("2027-01-31T11:30:01Z"), now));
        assert!(backup_is_due(Some("2027-01-31T11:30:00Z"), now));
        assert!(!backup_is_due(Some(now), now));
        assert!(
            backup_is_due(Some("2027-02-01T00:00:00Z"), now),
            "the clock went back"
        );
    }

    #[test]
    fn the_last_day_is_kept_up_to_a_number_and_then_one_of_each_day() {
        let times = [
            "2027-01-31T12:00:00Z",
            "2027-01-31T11:00:00Z",
            "2027-01-31T10:00:00Z",
            "2027-01-30T11:00:00Z",
            "2027-01-30T10:00:00Z",
            "2027-01-28T23:00:00Z",
            "2027-01-28T01:00:00Z",
            "2027-01-20T01:00:00Z",
        ];
        let stay = |keep| -> Vec<usize> {
            (0..times.len())
                .filter(|&place| kept(&times, keep)[place])
                .collect()
        };
        assert_eq!(stay(2), [0, 1, 3, 5]);
        assert_eq!(stay(3), [0, 1, 2, 3, 5, 7]);
        assert_eq!(stay(100), [0, 1, 2, 3, 5, 7]);
        assert_eq!(stay(0), [0], "the newest one stays");
    }
}

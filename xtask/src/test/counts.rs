//! How many tests passed and failed, as the test runners tell it.

use std::ops::Add;

use serde_json::Value;

/// Numbers of tests.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl Counts {
    /// From the lines `Summary [...] 9 tests run: 8 passed, 1 failed, 0 skipped` of nextest and
    /// `test result: FAILED. 8 passed; 1 failed; ...` of cargo.
    pub fn of_rust(output: &str) -> Self {
        // nextest shows what a failed test printed, which has a result line of its own.
        let lines = || output.lines().map(str::trim_start);
        let is_nextest = lines().any(|line| line.starts_with("Summary ["));
        let start = if is_nextest {
            "Summary ["
        } else {
            "test result:"
        };
        lines()
            .filter(|line| line.starts_with(start))
            .map(|line| {
                let failed = ["failed", "timed out", "exec failed"];
                let failed = failed.map(|word| number_before(line, word)).iter().sum();
                Self {
                    passed: number_before(line, "passed"),
                    failed,
                }
            })
            .fold(Self::default(), Self::add)
    }

    /// From vitest's JSON report.
    pub fn of_vitest(report: &Value) -> Self {
        let number = |key: &str| report[key].as_u64().unwrap_or(0);
        Self {
            passed: number("numPassedTests"),
            failed: number("numFailedTests"),
        }
    }

    /// From Playwright's JSON report. A test that passed only when tried again has failed.
    pub fn of_playwright(report: &Value) -> Self {
        let number = |key: &str| report["stats"][key].as_u64().unwrap_or(0);
        Self {
            passed: number("expected"),
            failed: number("unexpected") + number("flaky"),
        }
    }
}

/// The number in `3 failed` or `3 passed (1 slow)`; 0 if it is not there.
fn number_before(line: &str, word: &str) -> u64 {
    line.split([',', ';', ':', '.'])
        .filter_map(|piece| {
            piece
                .split('(')
                .next()?
                .trim()
                .strip_suffix(word)?
                .trim()
                .parse()
                .ok()
        })
        .next()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_both_rust_runners_are_read() {
        let nextest = "  test result: FAILED. 0 passed; 1 failed\n     Summary [   0.52s] 12 tests run: 9 passed (1 slow), 2 failed, 1 timed out, 3 skipped";
        let cargo = "running 3 tests\ntest result: FAILED. 2 passed; 1 failed; 0 ignored\n\
            test result: ok. 4 passed; 0 failed; 0 ignored; finished in 0.01s";
        assert_eq!(
            Counts::of_rust(nextest),
            Counts {
                passed: 9,
                failed: 3
            }
        );
        assert_eq!(
            Counts::of_rust(cargo),
            Counts {
                passed: 6,
                failed: 1
            }
        );
    }

    #[test]
    fn json_reports_are_read() {
        let vitest = serde_json::json!({"numPassedTests": 3, "numFailedTests": 1});
        assert_eq!(
            Counts::of_vitest(&vitest),
            Counts {
                passed: 3,
                failed: 1
            }
        );
        let playwright = serde_json::json!({"stats": {"expected": 4, "unexpected": 1, "flaky": 1}});
        assert_eq!(
            Counts::of_playwright(&playwright),
            Counts {
                passed: 4,
                failed: 2
            }
        );
    }
}

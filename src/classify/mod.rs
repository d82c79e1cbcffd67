//! Stage 5: an indicator → its official name and policy domain.
//!
//! | indicator | canonical | domain |
//! | --- | --- | --- |
//! | 全市规模以上工业企业增加值 | 规模以上工业增加值 | 工业 |
//! | 社零总额 | 社会消费品零售总额 | 贸易 |
//! | 规上工业企业 | (none) | |

/// An indicator that the table knows.
pub struct Canonical {
    /// The official name.
    pub name: &'static str,
    /// The policy domain.
    pub domain: &'static str,
}

/// The official indicator that `indicator` (as a record has it) is, if the table knows it. `unit` is the
/// record's unit and may tell a ratio from a total.
pub fn classify(_indicator: &str, _unit: &str) -> Option<&'static Canonical> {
    None
}

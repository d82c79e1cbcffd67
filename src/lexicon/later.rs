//! The tables that only damaged and Traditional texts take. The page is spared them until the first such text comes.
//!
//! | text | tables |
//! | --- | --- |
//! | `新增就业9000人以上` | none |
//! | `新增就業9000人以上` | `traditional` |
//! | `新增就业�000人以上` | `pairs`, `traditional` |
//!
//! In the page a reading that misses one goes on without and leaves word (`missed`): its outcome doesn't count, and
//! the text is read again when the tables have been given (`give`).

/// A table of this kind, if it is here.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! later {
    ($name:literal) => {
        Some(crate::lexicon::table!($name))
    };
}
#[cfg(target_arch = "wasm32")]
macro_rules! later {
    ($name:literal) => {
        crate::lexicon::later::given($name)
    };
}
pub(crate) use later;

#[cfg(target_arch = "wasm32")]
pub(crate) use page::{give, given, miss, missed};

/// Leaves word that a table is missed. Outside the page none ever is.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn miss() {}

#[cfg(target_arch = "wasm32")]
mod page {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

    static GIVEN: OnceLock<[(&str, String); 2]> = OnceLock::new();
    static MISSED: AtomicBool = AtomicBool::new(false);

    /// Takes the tables in, as they stand in `src/lexicon`; once, since what is read from them stays.
    pub(crate) fn give(pairs: String, traditional: String) {
        let _ = GIVEN.set([("pairs", pairs), ("traditional", traditional)]);
    }

    pub(crate) fn given(name: &str) -> Option<&'static str> {
        let (_, table) = GIVEN.get()?.iter().find(|(own, _)| *own == name)?;
        Some(table)
    }

    pub(crate) fn miss() {
        MISSED.store(true, Relaxed);
    }

    /// Whether a table was missed since this was last asked.
    pub(crate) fn missed() -> bool {
        MISSED.swap(false, Relaxed)
    }
}

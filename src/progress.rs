//! How far the work is, and the wish to stop it.

use crate::error::{Error, ErrorKind, Result};

/// Tells how far the work is, and whether to go on.
pub struct Progress<'a> {
    report: &'a mut dyn FnMut(f32) -> bool,
    last: f32,
}

impl<'a> Progress<'a> {
    /// Work that has not begun. `report` is called with the share done, and says whether to go on.
    pub fn new(report: &'a mut dyn FnMut(f32) -> bool) -> Self {
        Self { report, last: 0.0 }
    }

    /// Reports a share between 0 and 1. Cheap enough to be called for every paragraph or row: only steps of a
    /// hundredth are passed on.
    ///
    /// # Errors
    /// [`ErrorKind::Cancelled`] when the caller does not want to go on.
    pub fn report(&mut self, share: f32) -> Result<()> {
        if share - self.last < 0.01 {
            return Ok(());
        }
        self.last = share;
        if (self.report)(share) {
            Ok(())
        } else {
            Err(Error::new(ErrorKind::Cancelled))
        }
    }
}

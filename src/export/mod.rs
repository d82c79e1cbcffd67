//! Stage 6: an extraction → bytes for somebody else's program.

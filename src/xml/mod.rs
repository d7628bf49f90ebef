//! Reading XML parts as a stream, with one style for all readers.

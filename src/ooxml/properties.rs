//! Document properties (docProps/app.xml, core.xml, custom.xml), the same in all three containers.

//! Opening a package: the ZIP archive, its parts, content types and relationships (OPC).

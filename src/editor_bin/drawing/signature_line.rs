//! Signature line (`shared/format` 40).

use crate::record;

record! {
    /// O:signatureline of a VML shape.
    ppty SignatureLine {
        /// `@o:addlxml`.
        [attr] 0 add_xml: Option<String> = "@o:addlxml";
        /// `@allowcomments`.
        [attr] 1 allow_comments: Option<bool> = "@allowcomments";
        /// BackwardCompatible 0, edit 1, view 2
        [attr] 2 ext: Option<u8> = "@v:ext";
        /// GUID text
        [attr] 3 id: Option<String> = "@id";
        /// `@issignatureline`.
        [attr] 4 is_signature_line: Option<bool> = "@issignatureline";
        /// GUID text
        [attr] 5 prov_id: Option<String> = "@provid";
        /// `@showsigndate`.
        [attr] 6 show_sign_date: Option<bool> = "@showsigndate";
        /// `@o:signinginstructions`.
        [attr] 7 signing_instructions: Option<String> = "@o:signinginstructions";
        /// `@signinginstructionsset`.
        [attr] 8 signing_instructions_set: Option<bool> = "@signinginstructionsset";
        /// `@sigprovurl`.
        [attr] 9 sig_prov_url: Option<String> = "@sigprovurl";
        /// `@o:suggestedsigner`.
        [attr] 10 suggested_signer: Option<String> = "@o:suggestedsigner";
        /// `@o:suggestedsigner2`.
        [attr] 11 suggested_signer2: Option<String> = "@o:suggestedsigner2";
        /// `@o:suggestedsigneremail`.
        [attr] 12 suggested_signer_email: Option<String> = "@o:suggestedsigneremail";
    }
}

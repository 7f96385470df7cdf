//! Access tokens: who somebody is, signed and good for minutes, in the compact form of JWT (RFC 7519).
//!
//! One algorithm, HMAC-SHA256, and one form of header: what names another is refused before anything is computed, so
//! nobody can choose how a token is checked. That a token is signed and not expired does not make it good: what
//! [`super::session::verify`] asks the database does.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretSlice, SecretString};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use uuid::Uuid;

const ALGORITHM: &str = "HS256";
const TYPE: &str = "JWT";

/// A longer text is no token of ours.
const LONGEST: usize = 2048;

/// What a token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// The tenant.
    #[serde(rename = "tid")]
    pub tenant: Uuid,
    /// The user.
    #[serde(rename = "sub")]
    pub user: Uuid,
    /// The session.
    #[serde(rename = "sid")]
    pub session: Uuid,
    /// The user's access token version when it was issued.
    #[serde(rename = "ver")]
    pub version: i32,
    /// When it was issued, in seconds since 1970.
    #[serde(rename = "iat")]
    pub issued_at: i64,
    /// When it expires, in seconds since 1970.
    #[serde(rename = "exp")]
    pub expires_at: i64,
}

#[derive(Serialize, Deserialize)]
struct Header {
    alg: String,
    typ: String,
    kid: Uuid,
}

/// Why a token is refused by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is no token of this form.
    #[error("it is no access token")]
    Malformed,
    /// The signature is not that of what it says.
    #[error("its signature is wrong")]
    Forged,
    /// Its time is over.
    #[error("it has expired")]
    Expired,
    /// It was issued for another tenant.
    #[error("it is another tenant's")]
    OtherTenant,
}

/// A token taken apart, not yet believed.
#[derive(Debug)]
pub struct Unverified<'t> {
    /// The key that is said to have signed it.
    pub key_id: Uuid,
    signed: &'t str,
    signature: Vec<u8>,
    payload: Vec<u8>,
}

/// Signs what a token says.
#[must_use]
pub fn sign(claims: &Claims, key_id: Uuid, key: &SecretSlice<u8>) -> SecretString {
    let header = format!(r#"{{"alg":"{ALGORITHM}","typ":"{TYPE}","kid":"{key_id}"}}"#);
    let payload = format!(
        r#"{{"tid":"{}","sub":"{}","sid":"{}","ver":{},"iat":{},"exp":{}}}"#,
        claims.tenant, claims.user, claims.session, claims.version, claims.issued_at, claims.expires_at
    );
    let signed = format!(
        "{}.{}",
        URL_SAFE_NO_PAD.encode(header),
        URL_SAFE_NO_PAD.encode(payload)
    );
    let signature = URL_SAFE_NO_PAD.encode(mac(key, &signed).finalize().into_bytes());
    SecretString::from(format!("{signed}.{signature}"))
}

/// Takes a token apart.
///
/// # Errors
/// [`Refused::Malformed`].
pub fn parse(token: &str) -> Result<Unverified<'_>, Refused> {
    if token.len() > LONGEST {
        return Err(Refused::Malformed);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(Refused::Malformed)?;
    let (header, payload) = signed.split_once('.').ok_or(Refused::Malformed)?;
    let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| Refused::Malformed);
    let header: Header = serde_json::from_slice(&decode(header)?).map_err(|_| Refused::Malformed)?;
    if header.alg != ALGORITHM || header.typ != TYPE {
        return Err(Refused::Malformed);
    }
    Ok(Unverified {
        key_id: header.kid,
        signed,
        signature: decode(signature)?,
        payload: decode(payload)?,
    })
}

impl Unverified<'_> {
    /// What the token says, where the key signed it for this tenant and its time is not over.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn verify(&self, key: &SecretSlice<u8>, tenant: Uuid, now: DateTime<Utc>) -> Result<Claims, Refused> {
        // Compares in constant time.
        mac(key, self.signed)
            .verify_slice(&self.signature)
            .map_err(|_| Refused::Forged)?;
        let claims: Claims = serde_json::from_slice(&self.payload).map_err(|_| Refused::Malformed)?;
        if claims.tenant != tenant {
            return Err(Refused::OtherTenant);
        }
        if claims.expires_at <= now.timestamp() {
            return Err(Refused::Expired);
        }
        Ok(claims)
    }
}

fn mac(key: &SecretSlice<u8>, signed: &str) -> Hmac<Sha256> {
    // Keys are of one length (RFC 2104 pads a key that is shorter than its block with zeros).
    let mut block = [0_u8; 64];
    let key = key.expose_secret();
    let length = key.len().min(block.len());
    block[..length].copy_from_slice(&key[..length]);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    mac.update(signed.as_bytes());
    mac
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(byte: u8) -> SecretSlice<u8> {
        SecretSlice::from(vec![byte; 32])
    }

    fn claims() -> Claims {
        Claims {
            tenant: Uuid::from_u128(1),
            user: Uuid::from_u128(2),
            session: Uuid::from_u128(3),
            version: 4,
            issued_at: 1_700_000_000,
            expires_at: 1_700_000_900,
        }
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    fn verified(token: &str) -> Result<Claims, Refused> {
        parse(token)?.verify(&key(7), Uuid::from_u128(1), at(1_700_000_100))
    }

    #[test]
    fn a_token_says_what_was_signed_until_it_expires() {
        let token = sign(&claims(), Uuid::from_u128(9), &key(7));
        let token = token.expose_secret();
        assert_eq!(parse(token).unwrap().key_id, Uuid::from_u128(9));
        assert_eq!(verified(token), Ok(claims()));
        let parsed = parse(token).unwrap();
        let verify = |tenant, now| parsed.verify(&key(7), Uuid::from_u128(tenant), at(now));
        assert_eq!(verify(1, 1_700_000_899), Ok(claims()));
        assert_eq!(verify(1, 1_700_000_900), Err(Refused::Expired));
        assert_eq!(verify(5, 1_700_000_100), Err(Refused::OtherTenant));
        assert_eq!(
            parsed.verify(&key(8), Uuid::from_u128(1), at(1_700_000_100)),
            Err(Refused::Forged)
        );
    }

    #[test]
    fn it_is_the_token_that_other_programs_would_make() {
        // The same as `printf '%s' "$signed" | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…07 -binary`.
        let token = sign(&claims(), Uuid::from_u128(9), &key(7));
        let parts: Vec<_> = token
            .expose_secret()
            .split('.')
            .map(|part| URL_SAFE_NO_PAD.decode(part).unwrap())
            .collect();
        assert_eq!(
            String::from_utf8(parts[0].clone()).unwrap(),
            r#"{"alg":"HS256","typ":"JWT","kid":"00000000-0000-0000-0000-000000000009"}"#
        );
        let mut mac = Hmac::<Sha256>::new_from_slice(&[7; 32]).unwrap();
        mac.update(token.expose_secret().rsplit_once('.').unwrap().0.as_bytes());
        assert_eq!(mac.finalize().into_bytes().to_vec(), parts[2]);
    }

    #[test]
    fn a_header_that_chooses_how_it_is_checked_is_refused() {
        let token = sign(&claims(), Uuid::from_u128(9), &key(7));
        let (_, rest) = token.expose_secret().split_once('.').unwrap();
        for algorithm in ["none", "HS512", "RS256", "hs256"] {
            let header = format!(
                r#"{{"alg":"{algorithm}","typ":"JWT","kid":"{}"}}"#,
                Uuid::from_u128(9)
            );
            let forged = format!("{}.{rest}", URL_SAFE_NO_PAD.encode(header));
            assert_eq!(verified(&forged), Err(Refused::Malformed), "{algorithm}");
        }
        for text in ["", ".", "..", "a.b.c", "rt_abc", &"x".repeat(3000)] {
            assert_eq!(verified(text), Err(Refused::Malformed), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

        /// One character changed anywhere makes it another token.
        #[test]
        fn a_token_that_was_tampered_with_is_refused(position in any::<prop::sample::Index>(), other in "[A-Za-z0-9_.-]") {
            let token = sign(&claims(), Uuid::from_u128(9), &key(7));
            let token = token.expose_secret();
            let position = position.index(token.len());
            let mut tampered = token.to_owned();
            tampered.replace_range(position..=position, &other);
            prop_assume!(tampered != token);
            // The last character of the signature has two bits that count for nothing, and strict decoding refuses them.
            prop_assert!(verified(&tampered).is_err());
        }
    }
}

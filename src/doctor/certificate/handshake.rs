//! A TLS handshake with PostgreSQL that ends when the certificate is there.

use std::io::{Error, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, SignatureScheme};

/// The request with which a client of PostgreSQL asks for TLS: its length, and the code of the request.
const SSL_REQUEST: [u8; 8] = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f];

/// The certificate that a server shows, in DER.
pub(super) fn certificate(host: &str, port: u16, patience: Duration) -> Result<Vec<u8>, Error> {
    let address = (host, port)
        .to_socket_addrs()?
        .next()
        .ok_or_else(|| Error::other("its name has no address"))?;
    let mut stream = TcpStream::connect_timeout(&address, patience)?;
    stream.set_read_timeout(Some(patience))?;
    stream.set_write_timeout(Some(patience))?;
    stream.write_all(&SSL_REQUEST)?;
    let mut answer = [0];
    stream.read_exact(&mut answer)?;
    if answer != *b"S" {
        return Err(Error::other("it speaks no TLS"));
    }
    let name = ServerName::try_from(host.to_owned()).map_err(Error::other)?;
    let mut connection = ClientConnection::new(Arc::new(configuration()?), name).map_err(Error::other)?;
    connection.complete_io(&mut stream)?;
    let certificates = connection.peer_certificates().unwrap_or_default();
    let certificate = certificates.first().ok_or_else(|| Error::other("it has none"))?;
    Ok(certificate.to_vec())
}

fn configuration() -> Result<ClientConfig, Error> {
    let provider = Arc::new(ring::default_provider());
    let looker = Looker {
        provider: Arc::clone(&provider),
    };
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(Error::other)?;
    Ok(builder
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(looker))
        .with_no_client_auth())
}

/// Takes every certificate: it is looked at, not trusted, and one that is no longer valid is to be seen too.
#[derive(Debug)]
struct Looker {
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Looker {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

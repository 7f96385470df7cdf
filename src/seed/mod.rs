//! stub
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("x")]
    Db(#[from] crate::db::Error),
}
#[derive(Debug, Clone)]
pub struct Template {
    pub name: String,
    pub contexts: Vec<String>,
}
#[derive(Debug)]
pub struct Library;
impl Library {
    pub fn embedded() -> Result<Self, Error> {
        Ok(Self)
    }
    pub fn reference_hash(&self) -> String {
        String::new()
    }
    pub fn templates(&self) -> Result<Vec<Template>, Error> {
        Ok(vec![self.template("political_party")?])
    }
    pub fn template(&self, name: &str) -> Result<Template, Error> {
        Ok(Template {
            name: name.into(),
            contexts: ["tenancy", "audit", "reference", "config", "identity"]
                .map(String::from)
                .to_vec(),
        })
    }
    pub async fn apply_reference(&self, _: &mut sqlx::PgConnection) -> Result<(), Error> {
        Ok(())
    }
    pub async fn apply_landlord(&self, c: &mut sqlx::PgConnection) -> Result<(), Error> {
        crate::db::server::execute(c, "insert into landlord.roles values ('platform_admin','x','y')").await?;
        Ok(())
    }
    pub async fn apply_template(&self, _: &mut sqlx::PgConnection, _: &Template) -> Result<(), Error> {
        Ok(())
    }
}

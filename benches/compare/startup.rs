//! How long the smallest commands take, beside psql's.

use crate::bed::{Bed, median, show};

const RUNS: usize = 41;

pub fn run(bed: &Bed) {
    let pairs: [(&str, &str, &[&str], &str); 2] = [
        ("--version", "--version", &["--version"], "< 1.5"),
        (
            "tenant list, and `select 1`",
            "tenant list",
            &["-X", "-U", "tenantctl", "-d", "tenantctl", "-c", "select 1"],
            "< 2",
        ),
    ];
    for (what, ours, peer, aim) in pairs {
        let (mut our_runs, mut peer_runs) = (Vec::new(), Vec::new());
        // In turn, so that a machine whose speed drifts is fair to both.
        for _ in 0..RUNS {
            our_runs.push(bed.tenantctl(ours).wall);
            peer_runs.push(bed.psql_alone(peer).wall);
        }
        show(what, median(our_runs), median(peer_runs), aim);
    }
}

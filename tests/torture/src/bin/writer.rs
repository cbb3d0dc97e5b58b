//! Works on a project until it is killed, and says each step once it is on the disk.

use bulkhead_store::{Access, Opened, ProjectFile};
use bulkhead_torture::Script;
use std::{env, error::Error, io::Write, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let mut next = || {
        arguments
            .next()
            .ok_or("the path, the seed and the steps are missing")
    };
    let (path, seed, steps) = (next()?, next()?.parse()?, next()?.parse::<u64>()?);
    let Opened {
        mut file,
        mut model,
        ..
    } = ProjectFile::open(Path::new(&path))?;
    let mut out = std::io::stdout().lock();
    if *file.access() != Access::ReadWrite {
        writeln!(out, "only looking")?;
        return Ok(());
    }
    writeln!(out, "open")?;
    out.flush()?;
    let mut script = Script::new(seed);
    for number in 1..=steps {
        script.step(&mut file, &mut model)?;
        writeln!(out, "saved {number}")?;
        out.flush()?;
    }
    Ok(())
}

//! A process that is killed in the middle of its work loses nothing that it had acknowledged.

use bulkhead_store::{Opened, ProjectFile};
use bulkhead_torture::{Chance, Content, IDENTITY, Script, empty_model, fast_folder, number_from};
use std::{
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread::sleep,
    time::Duration,
};

/// So many kills of one project before the next one starts.
const KILLS_PER_PROJECT: u64 = 25;

#[derive(Default)]
struct Tally {
    kills: u64,
    acknowledged: u64,
    unheard: u64,
    before_the_first: u64,
    journals: u64,
    copies: u64,
}

#[test]
fn no_acknowledged_edit_is_lost_and_none_is_half_there() {
    let kills = number_from("BULKHEAD_TORTURE_KILLS", 100);
    let seed = number_from("BULKHEAD_TORTURE_SEED", 1);
    let mut chance = Chance::new(seed);
    let mut tally = Tally::default();
    while tally.kills < kills {
        // The disk and memory take turns: they are hit at different moments.
        let place = if (tally.kills / KILLS_PER_PROJECT).is_multiple_of(2) {
            std::env::temp_dir()
        } else {
            fast_folder()
        };
        let folder = tempfile::tempdir_in(place).unwrap();
        let path = folder.path().join("plan.bulkhead");
        drop(ProjectFile::create(&path, &empty_model(), IDENTITY).unwrap());
        for _ in 0..KILLS_PER_PROJECT.min(kills - tally.kills) {
            one(&path, &mut chance, &mut tally, seed);
        }
        tally.copies += check_copies(&path);
    }
    let Tally {
        acknowledged,
        unheard,
        before_the_first,
        journals,
        copies,
        ..
    } = tally;
    println!(
        "seed {seed}: {kills} kills, {acknowledged} steps acknowledged and none lost, {unheard} \
         more arrived unheard, {before_the_first} kills before the first step, {journals} journals \
         left behind, {copies} copies sound, 0 files that do not open"
    );
    assert!(
        acknowledged > kills && journals > 0,
        "too gentle to prove anything"
    );
}

/// Kills one process and compares what is left with the same work done undisturbed.
fn one(path: &Path, chance: &mut Chance, tally: &mut Tally, seed: u64) {
    let replay = tempfile::tempdir_in(fast_folder()).unwrap();
    let twin = replay.path().join("plan.bulkhead");
    std::fs::copy(path, &twin).unwrap();
    let script = chance.next();
    let moment = Moment {
        steps: chance.below(30),
        then: Duration::from_micros(chance.below(5_000)),
        // Some die while they open the project, and take back what the last one left half done.
        opening: chance.below(5) == 0,
    };
    let acknowledged = killed(path, script, &moment);
    let what = format!(
        "seed {seed}, kill {}: {acknowledged} steps acknowledged",
        tally.kills
    );
    tally.kills += 1;
    tally.acknowledged += acknowledged;
    tally.before_the_first += u64::from(acknowledged == 0);
    tally.journals += u64::from(journal_of(path).exists());
    let found = Content::of(path).unwrap_or_else(|error| panic!("{what}: {error}"));
    let Opened {
        mut file,
        mut model,
        ..
    } = ProjectFile::open(&twin).unwrap();
    let mut script = Script::new(script);
    for _ in 0..acknowledged {
        script.step(&mut file, &mut model).unwrap();
    }
    if Content::read(&file, model.clone()).unwrap() != found {
        // The step on its way may have arrived whole without anybody hearing of it.
        script.step(&mut file, &mut model).unwrap();
        tally.unheard += 1;
        let one_more = Content::read(&file, model).unwrap();
        assert!(
            one_more == found,
            "{what}, and the file holds something else"
        );
    }
}

/// When a process is killed: counted in steps, so that a busy machine tries as much as an idle one.
struct Moment {
    steps: u64,
    then: Duration,
    opening: bool,
}

/// Starts a process, kills it and returns how many steps it had acknowledged.
fn killed(path: &Path, seed: u64, moment: &Moment) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_bulkhead-torture-writer"))
        .arg(path)
        .args([seed.to_string(), u64::MAX.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    if !moment.opening {
        let mark = match moment.steps {
            0 => "open\n".to_owned(),
            steps => format!("saved {steps}\n"),
        };
        while !said.ends_with(&mark) {
            assert!(out.read_line(&mut said).unwrap() > 0, "it ended: {said}");
        }
    }
    sleep(moment.then * if moment.opening { 4 } else { 1 });
    child.kill().unwrap();
    out.read_to_string(&mut said).unwrap();
    assert_eq!(
        child.wait().unwrap().code(),
        None,
        "it ended by itself: {said}"
    );
    // A line that was cut off was not acknowledged.
    let whole = said.rsplit_once('\n').map_or("", |(whole, _)| whole);
    whole
        .lines()
        .filter_map(|line| line.strip_prefix("saved "))
        .count()
        .try_into()
        .unwrap()
}

/// Whatever has the name of a copy or a backup is whole.
fn check_copies(path: &Path) -> u64 {
    let mut copies: Vec<PathBuf> = bulkhead_store::backups(&path.with_file_name("backups"))
        .unwrap()
        .into_iter()
        .map(|backup| backup.path)
        .collect();
    copies.push(path.with_file_name("copy.bulkhead"));
    copies.retain(|copy| copy.exists());
    for copy in &copies {
        Content::of(copy).unwrap();
    }
    copies.len().try_into().unwrap()
}

fn journal_of(path: &Path) -> PathBuf {
    path.with_file_name("plan.bulkhead-journal")
}

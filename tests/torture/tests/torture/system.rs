//! Stands between this program and the system: the functions below take the place of those of the
//! C library, for `SQLite` and for the standard library alike, and fail where a test wants it.
//! Without a fault in place they only pass the call on.
//!
//! What goes around the C library is not reached: `tempfile` asks the kernel directly to give a new
//! file its name. For that there is a filter of the kernel.

#![allow(unsafe_code, clippy::missing_safety_doc)]

use libc::{c_char, c_int, c_long, c_uint, c_void, mode_t, off64_t, size_t, ssize_t};
use std::cell::Cell;

/// Which call fails, counted from 1, and how.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fault {
    pub(crate) at: u64,
    pub(crate) code: c_int,
    pub(crate) forever: bool,
}

thread_local! {
    static FAULT: Cell<Option<Fault>> = const { Cell::new(None) };
    static CALLS: Cell<u64> = const { Cell::new(0) };
    static REACHED: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// Does a job on this thread with a fault in place. Also returns which call it came to, if any.
pub(crate) fn with<T>(fault: Fault, job: impl FnOnce() -> T) -> (T, Option<&'static str>) {
    REACHED.set(None);
    CALLS.set(0);
    FAULT.set(Some(fault));
    let outcome = job();
    FAULT.set(None);
    (outcome, REACHED.get())
}

fn fails(call: &'static str) -> bool {
    let Some(fault) = FAULT.get() else {
        return false;
    };
    let number = CALLS.get() + 1;
    CALLS.set(number);
    let hit = number == fault.at || (fault.forever && number > fault.at);
    if hit {
        if REACHED.get().is_none() {
            REACHED.set(Some(call));
        }
        // SAFETY: the address is that of the error number of this thread.
        unsafe { *libc::__errno_location() = fault.code };
    }
    hit
}

/// Passes a call on to the kernel, or lets it fail.
macro_rules! call {
    ($name:literal, $number:expr $(, $argument:expr)*) => {
        if fails($name) {
            -1
        } else {
            // SAFETY: the arguments are handed over as the caller gave them.
            unsafe { libc::syscall($number $(, $argument)*) }
        }
    };
}

fn int(result: c_long) -> c_int {
    c_int::try_from(result).unwrap_or(-1)
}

fn size(result: c_long) -> ssize_t {
    ssize_t::try_from(result).unwrap_or(-1)
}

const HERE: c_int = libc::AT_FDCWD;

#[unsafe(no_mangle)]
unsafe extern "C" fn open(path: *const c_char, flags: c_int, mode: c_uint) -> c_int {
    int(call!("open", libc::SYS_openat, HERE, path, flags, mode))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn open64(path: *const c_char, flags: c_int, mode: c_uint) -> c_int {
    int(call!(
        "open",
        libc::SYS_openat,
        HERE,
        path,
        flags | libc::O_LARGEFILE,
        mode
    ))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pread64(fd: c_int, to: *mut c_void, most: size_t, at: off64_t) -> ssize_t {
    size(call!("pread", libc::SYS_pread64, fd, to, most, at))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pread(fd: c_int, to: *mut c_void, most: size_t, at: off64_t) -> ssize_t {
    size(call!("pread", libc::SYS_pread64, fd, to, most, at))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn read(fd: c_int, to: *mut c_void, most: size_t) -> ssize_t {
    size(call!("read", libc::SYS_read, fd, to, most))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite64(fd: c_int, of: *const c_void, size_: size_t, at: off64_t) -> ssize_t {
    size(call!("pwrite", libc::SYS_pwrite64, fd, of, size_, at))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite(fd: c_int, of: *const c_void, size_: size_t, at: off64_t) -> ssize_t {
    size(call!("pwrite", libc::SYS_pwrite64, fd, of, size_, at))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn write(fd: c_int, of: *const c_void, size_: size_t) -> ssize_t {
    size(call!("write", libc::SYS_write, fd, of, size_))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate(fd: c_int, to: off64_t) -> c_int {
    int(call!("ftruncate", libc::SYS_ftruncate, fd, to))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate64(fd: c_int, to: off64_t) -> c_int {
    int(call!("ftruncate", libc::SYS_ftruncate, fd, to))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    int(call!("unlink", libc::SYS_unlinkat, HERE, path, 0))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fsync(fd: c_int) -> c_int {
    int(call!("fsync", libc::SYS_fsync, fd))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fdatasync(fd: c_int) -> c_int {
    int(call!("fdatasync", libc::SYS_fdatasync, fd))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    int(call!("rename", libc::SYS_renameat, HERE, from, HERE, to))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn linkat(
    from_at: c_int,
    from: *const c_char,
    to_at: c_int,
    to: *const c_char,
    flags: c_int,
) -> c_int {
    int(call!(
        "link",
        libc::SYS_linkat,
        from_at,
        from,
        to_at,
        to,
        flags
    ))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fchmod(fd: c_int, mode: mode_t) -> c_int {
    int(call!("fchmod", libc::SYS_fchmod, fd, mode))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn flock(fd: c_int, operation: c_int) -> c_int {
    int(call!("flock", libc::SYS_flock, fd, operation))
}

/// Lets every renaming fail on this thread from now on, until it ends.
pub(crate) fn refuse_renames(code: c_int) {
    let refused = [libc::SYS_rename, libc::SYS_renameat, libc::SYS_renameat2];
    let code = u32::try_from(code).unwrap();
    let plain = |code: u32, k: u32| libc::sock_filter {
        code: u16::try_from(code).unwrap(),
        jt: 0,
        jf: 0,
        k,
    };
    // The number of the call is the first field of what the filter is given.
    let mut filter = vec![plain(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, 0)];
    for number in refused {
        let equal = plain(
            libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K,
            u32::try_from(number).unwrap(),
        );
        filter.push(libc::sock_filter { jf: 1, ..equal });
        filter.push(plain(
            libc::BPF_RET | libc::BPF_K,
            libc::SECCOMP_RET_ERRNO | code,
        ));
    }
    filter.push(plain(libc::BPF_RET | libc::BPF_K, libc::SECCOMP_RET_ALLOW));
    let program = libc::sock_fprog {
        len: u16::try_from(filter.len()).unwrap(),
        filter: filter.as_mut_ptr(),
    };
    // SAFETY: the filter lives until the kernel has copied it, and only binds this thread.
    let set = unsafe {
        libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
            && libc::prctl(
                libc::PR_SET_SECCOMP,
                libc::SECCOMP_MODE_FILTER,
                &raw const program,
            ) == 0
    };
    assert!(set, "{}", std::io::Error::last_os_error());
}

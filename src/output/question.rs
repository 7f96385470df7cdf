//! A question on the terminal that a line answers.

use std::fs::File;
use std::io::{self, IsTerminal, Stdin};
use std::os::fd::{AsFd, BorrowedFd};

use rustix::io::Errno;
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
};

use super::to_stderr;

/// What Ctrl-C sends to a terminal that passes it on.
const INTERRUPT: u8 = 3;

/// Asks, and gives the line that was typed after the question was there: what was typed before may have been meant for
/// anything. The end of input is an empty line.
///
/// # Errors
/// [`io::ErrorKind::Interrupted`] after Ctrl-C; else when the terminal fails.
pub(super) fn ask_line(question: &str) -> io::Result<String> {
    let terminal = Terminal::open()?;
    let _listening = Listening::begin(terminal.as_fd())?;
    to_stderr(question);
    let mut line = Vec::new();
    let ended = loop {
        let mut typed = [0; 256];
        match rustix::io::read(terminal.as_fd(), &mut typed) {
            Ok(0) => break None,
            Ok(count) => line.extend_from_slice(&typed[..count]),
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        if let Some(end @ (b'\n' | INTERRUPT)) = line.last().copied() {
            break Some(end);
        }
    };
    if ended != Some(b'\n') {
        to_stderr("\n");
    }
    if ended == Some(INTERRUPT) {
        return Err(io::ErrorKind::Interrupted.into());
    }
    Ok(String::from_utf8_lossy(&line).trim().to_owned())
}

/// Where answers are typed: standard input, or the terminal itself where that is something else.
enum Terminal {
    Input(Stdin),
    Itself(File),
}

impl Terminal {
    fn open() -> io::Result<Self> {
        let input = io::stdin();
        if input.is_terminal() {
            Ok(Self::Input(input))
        } else {
            File::open("/dev/tty").map(Self::Itself)
        }
    }
}

impl AsFd for Terminal {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Self::Input(input) => input.as_fd(),
            Self::Itself(file) => file.as_fd(),
        }
    }
}

/// While this is held the terminal collects a line, which Ctrl-C ends as well: a signal would not end the wait for it.
struct Listening<'t> {
    terminal: BorrowedFd<'t>,
    before: Termios,
}

impl<'t> Listening<'t> {
    /// Forgets what was typed before.
    fn begin(terminal: BorrowedFd<'t>) -> io::Result<Self> {
        let before = tcgetattr(terminal)?;
        let mut modes = before.clone();
        modes.input_modes |= InputModes::ICRNL;
        modes.local_modes |= LocalModes::ICANON | LocalModes::ECHO;
        modes.local_modes -= LocalModes::ISIG;
        modes.special_codes[SpecialCodeIndex::VEOL] = INTERRUPT;
        tcsetattr(terminal, OptionalActions::Flush, &modes)?;
        Ok(Self { terminal, before })
    }
}

impl Drop for Listening<'_> {
    fn drop(&mut self) {
        // A terminal that cannot be set back is gone.
        let _ = tcsetattr(self.terminal, OptionalActions::Now, &self.before);
    }
}

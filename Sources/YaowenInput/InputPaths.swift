import Foundation

/// Finds the files that the arguments mean.
package enum InputPaths {
  /// The files of these arguments in order: files as they are, folders with every article below them in the
  /// order of their names, patterns that the shell has left alone. Nothing means standard input.
  ///
  /// - Parameter skipping: a file that is written to, and so not read.
  package static func files(
    _ arguments: [String], format: InputFormat?, skipping output: String? = nil
  ) throws -> [InputFile] {
    if arguments.isEmpty { return [InputFile(path: FilePath("-"), format: format ?? .text)] }
    let skipped = output.flatMap { identity(FilePath($0)) }
    var files: [InputFile] = []
    for argument in arguments {
      for path in try expand(CommandLineBytes.path(of: argument))
      where skipped == nil || identity(path) != skipped {
        files.append(
          InputFile(path: path, format: format ?? InputFormat(path: path.description) ?? .text))
      }
    }
    guard !files.isEmpty else {
      let reason = output.map { "\($0) is the only input and the output too; name another output" }
      throw InputError(.missing, reason ?? "nothing to read")
    }
    return files
  }

  private static func expand(_ argument: FilePath) throws -> [FilePath] {
    if argument.bytes == [UInt8(ascii: "-")] { return [argument] }
    if let status = argument.status() {
      return status.st_mode & S_IFMT == S_IFDIR ? try articles(below: argument) : [argument]
    }
    if argument.bytes.contains(where: { "*?[".utf8.contains($0) }) {
      let paths = try matches(of: argument)
      guard !paths.isEmpty else {
        throw InputError(.missing, "no file matches the pattern: \(argument)")
      }
      return paths
    }
    throw InputError(.missing, "no such file or folder: \(argument)")
  }

  private static func matches(of pattern: FilePath) throws -> [FilePath] {
    var result = glob_t()
    defer { globfree(&result) }
    guard pattern.withCString({ glob($0, 0, nil, &result) }) == 0 else { return [] }
    return try (0..<Int(result.gl_pathc)).flatMap { index -> [FilePath] in
      guard let path = result.gl_pathv[index] else { return [] }
      return try expand(FilePath(bytes: Array(UnsafeRawBufferPointer(start: path, count: strlen(path)))))
    }
  }

  // MARK: Folders

  private static func articles(below folder: FilePath) throws -> [FilePath] {
    var paths: [FilePath] = []
    try collect(folder, into: &paths)
    guard !paths.isEmpty else {
      throw InputError(
        .missing, "no article in the folder \(folder); articles are \(InputFormat.extensions)")
    }
    return paths
  }

  private static func collect(_ folder: FilePath, into paths: inout [FilePath]) throws {
    guard let handle = folder.withCString({ opendir($0) }) else {
      throw InputError(.missing, "cannot list the folder \(folder): \(ReadError.last.reason)")
    }
    var names: [[UInt8]] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    closedir(handle)
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let path = folder.appending(name)
      // A link to a folder is not followed: it may lead back up.
      guard let status = path.status(followsLinks: false) else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try collect(path, into: &paths)
      case S_IFREG: if InputFormat(path: path.description) != nil { paths.append(path) }
      case S_IFLNK where InputFormat(path: path.description) != nil:
        // A link that leads nowhere is a file that cannot be read, and its record says so.
        let kind = path.status().map { $0.st_mode & S_IFMT } ?? S_IFREG
        if kind == S_IFREG { paths.append(path) }
      // A pipe or a device has no end.
      default: continue
      }
    }
  }

  /// What tells two names of one file from two files.
  private static func identity(_ path: FilePath) -> String? {
    path.status().map { "\($0.st_dev):\($0.st_ino)" }
  }
}

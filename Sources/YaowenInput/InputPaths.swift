import Foundation

/// Finds the files that the arguments mean.
package enum InputPaths {
  private static let articleExtensions: Set = ["txt", "md", "html", "htm", "jsonl", "json"]

  /// The files of these arguments in order: files as they are, folders with every article below them in the
  /// order of their names, patterns that the shell has left alone. Nothing means standard input.
  ///
  /// - Parameter skipping: a file that is written to, and so not read.
  package static func files(
    _ arguments: [String], format: InputFormat?, skipping output: String? = nil
  ) throws -> [InputFile] {
    if arguments.isEmpty { return [InputFile(path: "-", format: format ?? .text)] }
    let skipped = output.flatMap(identity)
    var files: [InputFile] = []
    for argument in arguments {
      for path in try expand(argument) where skipped == nil || identity(path) != skipped {
        files.append(InputFile(path: path, format: format ?? InputFormat(path: path)))
      }
    }
    guard !files.isEmpty else { throw InputError(.missing, "nothing to read") }
    return files
  }

  private static func expand(_ argument: String) throws -> [String] {
    if argument == "-" { return ["-"] }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) {
      return isFolder.boolValue ? try articles(below: argument) : [argument]
    }
    if argument.contains(where: { "*?[".contains($0) }) {
      let paths = try matches(of: argument)
      guard !paths.isEmpty else { throw InputError(.missing, "no file matches the pattern: \(argument)") }
      return paths
    }
    throw InputError(.missing, "no such file or folder: \(argument)")
  }

  private static func matches(of pattern: String) throws -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return try (0..<Int(result.gl_pathc)).flatMap { index -> [String] in
      guard let path = result.gl_pathv[index] else { return [] }
      return try expand(String(cString: path))
    }
  }

  // MARK: Folders

  private static func articles(below folder: String) throws -> [String] {
    var paths: [String] = []
    try collect(folder, into: &paths)
    guard !paths.isEmpty else {
      let kinds = ".txt, .md, .html, .htm, .jsonl or .json"
      throw InputError(.missing, "no article in the folder \(folder); articles are \(kinds) files")
    }
    return paths
  }

  private static func collect(_ folder: String, into paths: inout [String]) throws {
    guard let handle = opendir(folder) else {
      throw InputError(.missing, "cannot list the folder \(folder): \(ReadError.last.reason)")
    }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(handle)
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      // A link to a folder is not followed: it may lead back up.
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        try collect(path, into: &paths)
      } else if articleExtensions.contains(URL(fileURLWithPath: name).pathExtension.lowercased()) {
        paths.append(path)
      }
    }
  }

  /// What tells two names of one file from two files.
  private static func identity(_ path: String) -> String? {
    var status = stat()
    return stat(path, &status) == 0 ? "\(status.st_dev):\(status.st_ino)" : nil
  }
}

import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// A piece of the text as the assembly of facts reads it: a mention, a word, a run or a mark.
struct FactToken: Sendable {
  /// What a mention names, of the types that facts are made of.
  enum Kind: UInt8, Sendable {
    case person, title, organization, place, money, percent, quantity, date, other

    init(_ type: MentionType) {
      // By the first letter, so that few names are compared.
      switch type.rawValue.utf8.first {
      case UInt8(ascii: "p"):
        self = type == .person ? .person : type == .place ? .place : type == .percent ? .percent : .other
      case UInt8(ascii: "t"): self = type == .title ? .title : .other
      case UInt8(ascii: "o"): self = type == .organization ? .organization : .other
      case UInt8(ascii: "m"): self = type == .money ? .money : .other
      case UInt8(ascii: "q"): self = type == .quantity ? .quantity : .other
      case UInt8(ascii: "d"): self = type == .date ? .date : .other
      default: self = .other
      }
    }
  }

  /// What a token is to the structure of a clause.
  enum Shape: UInt8, Sendable {
    case mention, word, number, space, listComma, opening, closing, clauseEnd, sentenceEnd, mark
  }

  /// What a function word does.
  enum Function: UInt8, Sendable {
    case none, preposition, conjunction, particle, adverb, pronoun, verb
  }

  /// What a noun or verb of the facts' own lexicon is good for.
  enum Sense: UInt8, Sendable {
    case none
    /// A verb that ends a noun phrase: 参加, 受伤.
    case predicate
    /// A noun for people who speak: 人士, 专家.
    case human
    /// A noun for what holds words but speaks for nobody: 数据, 报告, 会议.
    case document
    /// A verb by which an event takes place: 举行, 开幕.
    case holding
    /// A verb that takes an event for its object: 进行.
    case conducting
    /// A noun that ends the name of what is signed: 协议, 备忘录.
    case agreement
    /// A word that leads into a part of a whole: 其中.
    case part
    /// A verb that leads from a part to its whole: 占.
    case share
    /// A word between an indicator and its amount that is no label itself: 共有, 短短.
    case bridge
    /// An indicator that needs nothing before it: of 项目总投资, 总投资 is measured.
    case own
    /// A verb that attributes a clause without a mark behind it: 宣布, 要求.
    case reporting
    /// A word that only describes the noun behind it: 国内外, 典型.
    case attribute
    /// A noun for what is meant to be, not what is: 目标.
    case plan
    /// A verb or adverb of what is meant to be: 力争, 将达.
    case intent
    /// A noun behind an amount that does not say what is measured: 大关, 新高, 幅度.
    case filler
  }

  /// What part a verb says that its subject takes in an event.
  enum Role: UInt8, Sendable {
    case none, attend, host, address, meet, accompany, sign, inaugurate, organize, visit, award, win, condole

    /// The role of this name; `none` where there is no such role.
    init(named name: String) {
      switch name {
      case "attend": self = .attend
      case "host": self = .host
      case "address": self = .address
      case "meet": self = .meet
      case "accompany": self = .accompany
      case "sign": self = .sign
      case "inaugurate": self = .inaugurate
      case "organize": self = .organize
      case "visit": self = .visit
      case "award": self = .award
      case "win": self = .win
      case "condole": self = .condole
      default: self = .none
      }
    }

    /// The role's name in records and lexicons. Not by reflection, which takes longer than all else about a part.
    var name: String {
      switch self {
      case .none: "none"
      case .attend: "attend"
      case .host: "host"
      case .address: "address"
      case .meet: "meet"
      case .accompany: "accompany"
      case .sign: "sign"
      case .inaugurate: "inaugurate"
      case .organize: "organize"
      case .visit: "visit"
      case .award: "award"
      case .win: "win"
      case .condole: "condole"
      }
    }

    /// Whether it is a part in an event; 主办 and 颁奖 tell of the event itself.
    var isPart: Bool {
      switch self {
      case .attend, .host, .address, .meet, .sign, .accompany, .inaugurate: true
      default: false
      }
    }
  }

  private let first: Int32
  private let last: Int32
  let shape: Shape
  /// What a mention names; nil of other tokens.
  let type: Kind?
  let function: Function
  let sense: Sense
  let role: Role
  /// The kinds of entries that the word has.
  let mask: EntryMask
  /// The word's node in the lexicon; 0 where it is none of its words.
  let node: UInt32
  private let mentionIndex: Int32

  init(
    start: Int, end: Int, shape: Shape, type: Kind? = nil, function: Function = .none, sense: Sense = .none,
    role: Role = .none, mask: EntryMask = Self.noKinds, node: UInt32 = 0, mention: Int = -1
  ) {
    first = Int32(truncatingIfNeeded: start)
    last = Int32(truncatingIfNeeded: end)
    self.shape = shape
    self.type = type
    self.function = function
    self.sense = sense
    self.role = role
    self.mask = mask
    self.node = node
    mentionIndex = Int32(truncatingIfNeeded: mention)
  }

  var start: Int { Int(first) }
  var end: Int { Int(last) }
  /// The mention's index, or -1.
  var mention: Int { Int(mentionIndex) }
  var range: Range<Int> { start..<end }
  var isMention: Bool { mention >= 0 }

  /// Whether it is a sum of money, a percentage or a quantity.
  var isAmount: Bool { type == .money || type == .percent || type == .quantity }

  /// Whether nothing but the order of words says what it does: a noun or verb that no lexicon knows.
  var isPlain: Bool {
    shape == .word && function == .none && sense != .predicate && sense != .bridge && sense != .intent
      && sense != .part
      && sense != .share
      && !isHolding && !mask.intersects(Self.notPlain)
  }

  /// Whether it is a verb that has an event for its subject or object.
  var isHolding: Bool { sense == .holding || sense == .conducting }

  /// An empty literal of an option set from another target is built at run time.
  static let noKinds = EntryMask(rawValue: 0)

  private static let notPlain = EntryMask(
    .trend, .comparison, .approximator, .speechVerb, .roleVerb, .appointmentVerb)
}

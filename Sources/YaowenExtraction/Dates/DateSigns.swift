/// The single characters that the grammar of dates is made of.
enum DateSign {
  static let year: UInt16 = 0x5E74  // 年
  static let month: UInt16 = 0x6708  // 月
  static let day: UInt16 = 0x65E5  // 日
  static let number: UInt16 = 0x53F7  // 号
  static let sky: UInt16 = 0x5929  // 天
  static let week: UInt16 = 0x5468  // 周
  static let point: UInt16 = 0x70B9  // 点
  static let hour: UInt16 = 0x65F6  // 时
  static let minute: UInt16 = 0x5206  // 分
  static let second: UInt16 = 0x79D2  // 秒
  static let quarterHour: UInt16 = 0x523B  // 刻
  static let half: UInt16 = 0x534A  // 半
  static let bell: UInt16 = 0x949F  // 钟
  static let whole: UInt16 = 0x6574  // 整
  static let portion: UInt16 = 0x4EFD  // 份
  static let degree: UInt16 = 0x5EA6  // 度
  static let piece: UInt16 = 0x4E2A  // 个
  static let season: UInt16 = 0x5B63  // 季
  static let tenDays: UInt16 = 0x65EC  // 旬
  static let beginning: UInt16 = 0x521D  // 初
  static let middle: UInt16 = 0x4E2D  // 中
  static let leaf: UInt16 = 0x53F6  // 叶
  static let bottom: UInt16 = 0x5E95  // 底
  static let end: UInt16 = 0x672B  // 末
  static let upper: UInt16 = 0x4E0A  // 上
  static let lower: UInt16 = 0x4E0B  // 下
  static let front: UInt16 = 0x524D  // 前
  static let back: UInt16 = 0x540E  // 后
  static let ordinal: UInt16 = 0x7B2C  // 第
  static let near: UInt16 = 0x8FD1  // 近
  static let coming: UInt16 = 0x6765  // 来
  static let inside: UInt16 = 0x5185  // 内
  static let of: UInt16 = 0x7684  // 的
  static let to: UInt16 = 0x81F3  // 至
  static let until: UInt16 = 0x5230  // 到
  static let and: UInt16 = 0x548C  // 和
  static let leap: UInt16 = 0x95F0  // 闰
  static let many: UInt16 = 0x591A  // 多
  static let rest: UInt16 = 0x4F59  // 余
  static let two: UInt16 = 0x4E24  // 两
  static let twenty: UInt16 = 0x5EFF  // 廿
  static let three: UInt16 = 0x4EE8  // 仨
  static let within: UInt16 = 0x91CC  // 里
  static let again: UInt16 = 0x518D  // 再
  static let passing: UInt16 = 0x8FC7  // 过
  static let rise: UInt16 = 0x8D77  // 起
  static let interval: UInt16 = 0x95F4  // 间
  static let age: UInt16 = 0x4EE3  // 代
  static let epoch: UInt16 = 0x671F  // 期
  static let purpose: UInt16 = 0x4E3A  // 为
  static let its: UInt16 = 0x4E4B  // 之
  static let done: UInt16 = 0x4E86  // 了
  static let on: UInt16 = 0x4E8E  // 于
  static let from: UInt16 = 0x4ECE  // 从
  static let by: UInt16 = 0x4EE5  // 以
  static let first: UInt16 = 0x5143  // 元
  static let light: UInt16 = 0x5149  // 光
  static let together: UInt16 = 0x53CA  // 及
  static let convene: UInt16 = 0x53EC  // 召
  static let at: UInt16 = 0x5728  // 在
  static let night: UInt16 = 0x591C  // 夜
  static let start: UInt16 = 0x59CB  // 始
  static let character: UInt16 = 0x5B57  // 字
  static let open: UInt16 = 0x5F00  // 开
  static let or: UInt16 = 0x6216  // 或
  static let asOf: UInt16 = 0x622A  // 截
  static let pair: UInt16 = 0x642D  // 搭
  static let be: UInt16 = 0x662F  // 是
  static let evening: UInt16 = 0x665A  // 晚
  static let next: UInt16 = 0x6B21  // 次
  static let stopping: UInt16 = 0x6B62  // 止
  static let each: UInt16 = 0x6BCF  // 每
  static let through: UInt16 = 0x7531  // 由
  static let wire: UInt16 = 0x7535  // 电
  static let straight: UInt16 = 0x76F4  // 直
  static let following: UInt16 = 0x7FCC  // 翌
  static let since: UInt16 = 0x81EA  // 自
  static let festival: UInt16 = 0x8282  // 节
  static let news: UInt16 = 0x8BAF  // 讯
  static let orSo: UInt16 = 0x8BB8  // 许
  static let this: UInt16 = 0x8FD9  // 这
  static let alternate: UInt16 = 0x9694  // 隔
  static let seasons: [UInt16] = [0x6625, 0x590F, 0x79CB, 0x51AC]  // 春夏秋冬
  static let openings: [UInt16] = [since, from]
  /// 街 路 道 巷 弄 楼 院 座 栋 幢 舟 娥 箭 宫 星 船 舰 财: what stands here before 2号 has a number, not a day.
  static let numbered: [UInt16] = [
    0x8857, 0x8DEF, 0x9053, 0x5DF7, 0x5F04, 0x697C, 0x9662, 0x5EA7, 0x680B, 0x5E62, 0x821F, 0x5A25, 0x7BAD,
    0x5BAB, 0x661F, 0x8239, 0x8230, 0x8D22,
  ]
  /// 天 次 场 节 个: what stands here behind 每周三 is counted, and 三 is how many.
  static let counts: [UInt16] = [sky, next, 0x573A, festival, piece]
  static let pause: UInt16 = 0x3001  // 、
  static let hyphen: UInt16 = 0x2D
  static let colon: UInt16 = 0x3A
  static let slash: UInt16 = 0x2F
  static let stop: UInt16 = 0x2E
  static let middleDot: UInt16 = 0xB7
  static let space: UInt16 = 0x20
  static let latinT: UInt16 = 0x54
  static let latinQ: UInt16 = 0x51
  static let openBook: UInt16 = 0x300A  // 《
  static let openQuote: UInt16 = 0x201C  // “
  static let closeQuote: UInt16 = 0x201D  // ”

  /// The marks and words between the ends of a range.
  static func isDash(_ unit: UInt16) -> Bool {
    switch unit {
    case hyphen, 0x7E, 0x2013, 0x2014, 0x2015, 0x2212, 0x223C, 0x301C: true
    default: false
    }
  }
}
